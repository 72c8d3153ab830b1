package org.jigeum.demo;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Properties;
import java.util.Set;

/** The passwords and keys of this one demo, made at its first start and readable by its user only. */
final class Secrets {

    private static final int PASSWORD_BYTES = 24;
    private static final int RSA_BITS = 2048;

    private final Properties values;

    private Secrets(Properties values) {
        this.values = values;
    }

    static Secrets in(Path file) {
        try {
            if (Files.notExists(file)) {
                write(generate(), file);
            }
            Properties values = new Properties();
            try (Reader reader = Files.newBufferedReader(file)) {
                values.load(reader);
            }
            return new Secrets(values);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Properties generate() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(RSA_BITS);
        KeyPair keys = generator.generateKeyPair();
        Properties values = new Properties();
        values.setProperty("node.name", "demo-" + password().substring(0, 8));
        values.setProperty("database.password", password());
        values.setProperty("database.superuser.password", password());
        values.setProperty("cluster.password", password());
        values.setProperty(
                "jwt.private.key",
                Base64.getEncoder().encodeToString(keys.getPrivate().getEncoded()));
        values.setProperty(
                "jwt.public.key",
                Base64.getEncoder().encodeToString(keys.getPublic().getEncoded()));
        return values;
    }

    private static String password() {
        byte[] random = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(random);
        return HexFormat.of().formatHex(random);
    }

    private static void write(Properties values, Path file) throws IOException {
        boolean posix = Files.getFileStore(file.getParent()).supportsFileAttributeView("posix");
        FileAttribute<?>[] ownerOnly = posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
        var options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try (Writer writer =
                Channels.newWriter(Files.newByteChannel(file, options, ownerOnly), StandardCharsets.UTF_8)) {
            values.store(writer, "Secrets of this demo, made at its first start.");
        }
    }

    /** The server's name, kept for its transaction log; random, so that two demos on one machine are two nodes. */
    String nodeName() {
        return values.getProperty("node.name");
    }

    String databasePassword() {
        return values.getProperty("database.password");
    }

    String superuserPassword() {
        return values.getProperty("database.superuser.password");
    }

    String clusterPassword() {
        return values.getProperty("cluster.password");
    }

    /** PKCS #8, base64. */
    String jwtPrivateKey() {
        return values.getProperty("jwt.private.key");
    }

    /** X.509, base64. */
    String jwtPublicKey() {
        return values.getProperty("jwt.public.key");
    }
}
