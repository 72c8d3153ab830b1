package org.jigeum.testbank;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Duration;
import java.util.Base64;

/**
 * Signs the tokens that a bank accepts.
 *
 * @param keys of one run alone
 */
public record TokenIssuer(KeyPair keys) {

    static final String NAME = "https://jigeum.org/test-bank";

    private static final Duration VALIDITY = Duration.ofHours(12);
    private static final int RSA_BITS = 2048;
    private static final Base64.Encoder BASE64_URL = Base64.getUrlEncoder().withoutPadding();
    private static final String CONTENT = """
            {"iss":"%1$s","sub":"%2$s","upn":"%2$s","jti":"1","groups":["%3$s"],"iat":%4$d,"exp":%5$d}""";

    public static TokenIssuer create() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(RSA_BITS);
            return new TokenIssuer(generator.generateKeyPair());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    String publicKey() {
        return Base64.getEncoder().encodeToString(keys.getPublic().getEncoded());
    }

    String privateKey() {
        return Base64.getEncoder().encodeToString(keys.getPrivate().getEncoded());
    }

    /** A token for somebody with one role. */
    public String token(String subject, String role) {
        long now = System.currentTimeMillis() / 1000;
        String content = encoded("{\"alg\":\"RS256\",\"typ\":\"JWT\"}") + "."
                + encoded(CONTENT.formatted(NAME, subject, role, now, now + VALIDITY.toSeconds()));
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(keys.getPrivate());
            signature.update(content.getBytes(StandardCharsets.US_ASCII));
            return content + "." + BASE64_URL.encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String text) {
        return BASE64_URL.encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
