package org.jigeum.demo.war;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Instant;
import java.util.Base64;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class TokenSignerTest {

    private static final Instant ISSUED_AT = Instant.parse("2026-11-22T00:00:00Z");

    private static KeyPair keys;
    private static String[] token;

    @BeforeAll
    static void sign() throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        keys = generator.generateKeyPair();
        String pem = "-----BEGIN PRIVATE KEY-----\n"
                + Base64.getMimeEncoder().encodeToString(keys.getPrivate().getEncoded())
                + "\n-----END PRIVATE KEY-----\n";
        token = TokenSigner.withKey(pem, "https://jigeum.org/demo")
                .token("C0001", Set.of(Role.CUSTOMER), ISSUED_AT)
                .split("\\.", -1);
    }

    @Test
    void the_public_key_verifies_the_signature() throws Exception {
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initVerify(keys.getPublic());
        signature.update((token[0] + "." + token[1]).getBytes(StandardCharsets.US_ASCII));
        assertThat(signature.verify(Base64.getUrlDecoder().decode(token[2]))).isTrue();
    }

    @Test
    void the_claims_are_those_of_a_microprofile_token_that_lives_twelve_hours() {
        JsonObject claims = decode(token[1]);
        assertThat(decode(token[0]).getString("alg")).isEqualTo("RS256");
        assertThat(claims.getString("iss")).isEqualTo("https://jigeum.org/demo");
        assertThat(claims.getString("sub")).isEqualTo("C0001");
        assertThat(claims.getString("upn")).isEqualTo("C0001");
        assertThat(claims.getJsonArray("groups").getValuesAs(JsonString::getString))
                .containsExactly("customer");
        assertThat(claims.getInt("iat")).isEqualTo(1_795_305_600);
        assertThat(claims.getInt("exp")).isEqualTo(1_795_305_600 + 43_200);
        assertThat(claims.getString("jti")).isNotBlank();
    }

    private static JsonObject decode(String part) {
        try (var reader = Json.createReader(
                new ByteArrayInputStream(Base64.getUrlDecoder().decode(part)))) {
            return reader.readObject();
        }
    }
}
