package org.jigeum.platform.answers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.jigeum.platform.rest.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyedRequestTest {

    private record Body(long amount, String memo) {}

    @Test
    void theFingerprintTellsPathsAndBodiesApart() {
        String fingerprint = fingerprint("/a", new Body(1, null));
        assertThat(fingerprint("/a", new Body(1, null))).isEqualTo(fingerprint);
        assertThat(fingerprint("/a", new Body(2, null))).isNotEqualTo(fingerprint);
        assertThat(fingerprint("/a", new Body(1, ""))).isNotEqualTo(fingerprint);
        assertThat(fingerprint("/b", new Body(1, null))).isNotEqualTo(fingerprint);
    }

    @Test
    void theIdentityTellsCallersAndKeysApartAndIsTheSameWheneverItIsSentAgain() {
        String identity = KeyedRequest.of("kim", "key", "/a", "").identity();
        assertThat(KeyedRequest.of("kim", "key", "/a", "").identity()).isEqualTo(identity);
        assertThat(KeyedRequest.of("lee", "key", "/a", "").identity()).isNotEqualTo(identity);
        assertThat(KeyedRequest.of("kim", "other", "/a", "").identity()).isNotEqualTo(identity);
        assertThat(identity).matches("[0-9a-f]{64}");
    }

    @Test
    void aMissingKeyIsAskedFor() {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> KeyedRequest.of("kim", null, "/a", ""))
                .satisfies(e -> assertThat(e.problem().code()).isEqualTo("IDEMPOTENCY_KEY_MISSING"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b", "열쇠", "a\u0000", "a\n"})
    void aKeyHasVisibleAsciiCharactersOnly(String key) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> KeyedRequest.of("kim", key, "/a", ""))
                .satisfies(e -> assertThat(e.problem().code()).isEqualTo("IDEMPOTENCY_KEY_INVALID"));
    }

    @Test
    void aKeyHasAtMost255Characters() {
        assertThat(KeyedRequest.of("kim", "k".repeat(255), "/a", "").key()).hasSize(255);
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> KeyedRequest.of("kim", "k".repeat(256), "/a", ""));
    }

    private static String fingerprint(String path, Object body) {
        return KeyedRequest.of("kim", "key", path, body).fingerprint();
    }
}
