package org.jigeum.platform.answers;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import org.jigeum.platform.rest.JsonFormat;
import org.jigeum.platform.rest.Problem;
import org.jigeum.platform.rest.ProblemException;

/**
 * A request that may be sent again without being done again.
 *
 * @param subject the caller, whom the key belongs to
 * @param key the {@code Idempotency-Key} header
 * @param fingerprint SHA-256, in hexadecimal, of path and body: what the key was used for
 */
public record KeyedRequest(String subject, String key, String fingerprint) {

    /** The header that carries the key. */
    public static final String HEADER = "Idempotency-Key";

    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,255}");

    /**
     * The request with its key checked.
     *
     * @param body the body as it was understood, or the empty string
     * @throws ProblemException 400 if the key is missing or not 1 to 255 visible ASCII characters
     */
    public static KeyedRequest of(String subject, String key, String path, Object body) {
        if (key == null || key.isBlank()) {
            throw new ProblemException(new Problem(
                    400, "IDEMPOTENCY_KEY_MISSING", "Send an Idempotency-Key header, a new one for each new request."));
        }
        if (!KEY.matcher(key).matches()) {
            throw new ProblemException(new Problem(
                    400, "IDEMPOTENCY_KEY_INVALID", "An Idempotency-Key has 1 to 255 visible ASCII characters."));
        }
        return new KeyedRequest(subject, key, fingerprintOf(path, body));
    }

    /** Caller and key: two requests that have both in common are one. */
    List<Object> callerAndKey() {
        return List.of(subject, key);
    }

    private static String fingerprintOf(String path, Object body) {
        try {
            return sha256(path, JsonFormat.mapper().writeValueAsBytes(body));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The fingerprint of a request cannot be computed.", e);
        }
    }

    /** SHA-256, in hexadecimal, of subject and key: whoever sends it again is known by it, and the key not shown. */
    public String identity() {
        return sha256(subject, key.getBytes(StandardCharsets.UTF_8));
    }

    private static String sha256(String first, byte[] second) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(first.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) '\n');
            return HexFormat.of().formatHex(digest.digest(second));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
