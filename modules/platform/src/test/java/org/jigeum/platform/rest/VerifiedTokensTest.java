package org.jigeum.platform.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipalFactory;
import io.smallrye.jwt.auth.principal.ParseException;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VerifiedTokensTest {

    private static final int MOST = 3;
    private static final String ISSUER = "https://issuer.example";
    private static final KeyPair KEYS = newKeys();
    private static final KeyPair OTHER_KEYS = newKeys();

    private final JWTAuthContextInfo settings = new JWTAuthContextInfo(KEYS.getPublic(), ISSUER);
    private final JWTAuthContextInfo withOtherKey = new JWTAuthContextInfo(OTHER_KEYS.getPublic(), ISSUER);
    private long nanos;
    private final VerifiedTokens tokens = new VerifiedTokens(MOST, () -> nanos);

    @Test
    void aTokenIsNotVerifiedTwiceWithinTenSeconds() throws Exception {
        String token = token("A");
        JWTCallerPrincipal verified = tokens.parse(token, settings);
        assertThat(verified.getSubject()).isEqualTo("A");

        nanos = VerifiedTokens.KNOWN_FOR.toNanos() - 1;
        assertThat(tokens.parse(token, settings)).isSameAs(verified);
        nanos++;
        assertThat(tokens.parse(token, settings)).isNotSameAs(verified);
    }

    @Test
    void whatMakesATokenWrongLaterCountsAfterTenSeconds() throws Exception {
        String token = token("A");
        JWTCallerPrincipal verified = tokens.parse(token, settings);
        settings.setPublicVerificationKey(OTHER_KEYS.getPublic());
        assertThat(tokens.parse(token, settings)).isSameAs(verified);

        nanos = VerifiedTokens.KNOWN_FOR.toNanos();
        assertThatThrownBy(() -> tokens.parse(token, settings)).isInstanceOf(ParseException.class);
    }

    @Test
    void aTokenThatIsKnownIsNotRightByOtherSettings() throws Exception {
        String token = token("A");
        tokens.parse(token, settings);
        assertThatThrownBy(() -> tokens.parse(token, withOtherKey)).isInstanceOf(ParseException.class);
    }

    @Test
    void aLongTokenIsNotKept() throws Exception {
        String longToken = token("A".repeat(1_000));
        assertThat(longToken).hasSizeBetween(3_000, VerifiedTokens.LONGEST);
        assertThat(tokens.parse(longToken, settings)).isSameAs(tokens.parse(longToken, settings));
        String tooLong = token("A".repeat(1_500));
        assertThat(tooLong).hasSizeGreaterThan(VerifiedTokens.LONGEST);
        assertThat(tokens.parse(tooLong, settings)).isNotSameAs(tokens.parse(tooLong, settings));
    }

    /** Each is right, and there are as many as somebody likes. */
    @ParameterizedTest
    @ValueSource(strings = {"=", "=A", "!", " "})
    void aTokenThatSomethingWasAddedToIsNotKept(String added) throws Exception {
        String more = token("A") + added;
        assertThat(tokens.parse(more, settings).getSubject()).isEqualTo("A");
        assertThat(tokens.parse(more, settings)).isNotSameAs(tokens.parse(more, settings));
    }

    @Test
    void theServerFindsItAsAService() {
        assertThat(JWTCallerPrincipalFactory.instance()).isInstanceOf(VerifiedTokens.class);
    }

    @Test
    void aTokenThatWasRefusedIsNotKnown() throws Exception {
        String token = token("A");
        assertThatThrownBy(() -> tokens.parse(token, withOtherKey)).isInstanceOf(ParseException.class);
        assertThat(tokens.parse(token, settings).getSubject()).isEqualTo("A");
    }

    @Test
    void tooManyTokensAreForgotten() throws Exception {
        String first = token("first");
        JWTCallerPrincipal verified = tokens.parse(first, settings);
        tokens.parse(token("second"), settings);
        tokens.parse(token("third"), settings);
        assertThat(tokens.parse(first, settings)).isSameAs(verified);

        tokens.parse(token("one too many"), settings);
        assertThat(tokens.parse(first, settings)).isNotSameAs(verified);
    }

    private static String token(String subject) throws JoseException {
        JwtClaims claims = new JwtClaims();
        claims.setIssuer(ISSUER);
        claims.setSubject(subject);
        claims.setStringClaim("upn", subject);
        claims.setIssuedAtToNow();
        claims.setExpirationTimeMinutesInTheFuture(60);
        JsonWebSignature signature = new JsonWebSignature();
        signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
        signature.setPayload(claims.toJson());
        signature.setKey(KEYS.getPrivate());
        return signature.getCompactSerialization();
    }

    private static KeyPair newKeys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2_048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
