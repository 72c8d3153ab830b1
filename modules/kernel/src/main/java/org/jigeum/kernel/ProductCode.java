package org.jigeum.kernel;

import java.util.Objects;
import java.util.regex.Pattern;

/**
 * The code of a deposit product.
 *
 * @param code 1 to 32 letters, digits, {@code _} or {@code -}
 */
public record ProductCode(String code) {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{1,32}");

    public ProductCode {
        Objects.requireNonNull(code, "code");
        if (!FORM.matcher(code).matches()) {
            throw new IllegalArgumentException("A product code has 1 to 32 letters, digits, _ or -.");
        }
    }

    @Override
    public String toString() {
        return code;
    }
}
