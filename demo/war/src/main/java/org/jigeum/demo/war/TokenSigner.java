package org.jigeum.demo.war;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Set;
import java.util.UUID;

/** Signs MicroProfile JWTs (RS256) with the demo's key. */
record TokenSigner(PrivateKey key, String issuer) {

    static final Duration VALIDITY = Duration.ofHours(12);

    private static final Base64.Encoder BASE64_URL = Base64.getUrlEncoder().withoutPadding();
    private static final JsonObject HEADER =
            Json.createObjectBuilder().add("alg", "RS256").add("typ", "JWT").build();

    /**
     * @param pkcs8 an RSA key in PKCS #8, base64, with or without PEM's first and last line
     */
    static TokenSigner withKey(String pkcs8, String issuer) throws GeneralSecurityException {
        String base64 = pkcs8.replaceAll("-----[A-Z ]+-----", "").replaceAll("\\s", "");
        var encoded = new PKCS8EncodedKeySpec(Base64.getDecoder().decode(base64));
        return new TokenSigner(KeyFactory.getInstance("RSA").generatePrivate(encoded), issuer);
    }

    /** A token for this subject, valid from {@code issuedAt} for {@link #VALIDITY}. */
    String token(String subject, Set<Role> roles, Instant issuedAt) throws GeneralSecurityException {
        String signed = encode(HEADER) + "." + encode(claims(subject, roles, issuedAt));
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initSign(key);
        signature.update(signed.getBytes(StandardCharsets.US_ASCII));
        return signed + "." + BASE64_URL.encodeToString(signature.sign());
    }

    private JsonObject claims(String subject, Set<Role> roles, Instant issuedAt) {
        JsonArrayBuilder groups = Json.createArrayBuilder();
        roles.forEach(role -> groups.add(role.claim()));
        return Json.createObjectBuilder()
                .add("iss", issuer)
                .add("sub", subject)
                .add("upn", subject)
                .add("groups", groups)
                .add("iat", issuedAt.getEpochSecond())
                .add("exp", issuedAt.plus(VALIDITY).getEpochSecond())
                .add("jti", UUID.randomUUID().toString())
                .build();
    }

    private static String encode(JsonObject part) {
        return BASE64_URL.encodeToString(part.toString().getBytes(StandardCharsets.UTF_8));
    }
}
