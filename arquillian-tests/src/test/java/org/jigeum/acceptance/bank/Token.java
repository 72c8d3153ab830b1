package org.jigeum.acceptance.bank;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.Signature;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jigeum.acceptance.server.OpenBank;

/**
 * A bearer token (JWT) about to be signed, well or badly.
 *
 * @param claims what it says
 */
public record Token(Map<String, Object> claims) {

    private static final Duration VALIDITY = Duration.ofHours(1);
    private static final Base64.Encoder BASE64_URL = Base64.getUrlEncoder().withoutPadding();

    public Token {
        claims = Map.copyOf(claims);
    }

    /** What the bank accepts, once signed with its key. */
    public static Token of(String subject, String... roles) {
        Instant now = Instant.now();
        return new Token(Map.of(
                "iss", OpenBank.ISSUER,
                "sub", subject,
                "upn", subject,
                "groups", List.of(roles),
                "iat", now.getEpochSecond(),
                "exp", now.plus(VALIDITY).getEpochSecond(),
                "jti", UUID.randomUUID().toString()));
    }

    public Token with(String claim, Object value) {
        Map<String, Object> changed = new LinkedHashMap<>(claims);
        changed.put(claim, value);
        return new Token(changed);
    }

    public Token without(String claim) {
        Map<String, Object> changed = new LinkedHashMap<>(claims);
        changed.remove(claim);
        return new Token(changed);
    }

    /** As the bank's own issuer signs: RS256. */
    public String signed() {
        return signedBy(OpenBank.current().keys().getPrivate());
    }

    public String signedBy(PrivateKey key) {
        String content = encoded(Map.of("alg", "RS256", "typ", "JWT")) + "." + encoded(claims);
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(key);
            signature.update(content.getBytes(StandardCharsets.US_ASCII));
            return content + "." + BASE64_URL.encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Without a signature, which {@code alg: none} asks to be trusted. */
    public String unsigned() {
        return encoded(Map.of("alg", "none", "typ", "JWT")) + "." + encoded(claims) + ".";
    }

    /** The old trick: the public key, which anybody may know, taken for the secret of an HMAC. */
    public String signedWithPublicKeyAsSecret(KeyPair keys) {
        String content = encoded(Map.of("alg", "HS256", "typ", "JWT")) + "." + encoded(claims);
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(keys.getPublic().getEncoded(), "HmacSHA256"));
            byte[] code = mac.doFinal(content.getBytes(StandardCharsets.US_ASCII));
            return content + "." + BASE64_URL.encodeToString(code);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static String encoded(Object part) {
        return BASE64_URL.encodeToString(Json.bytes(part));
    }
}
