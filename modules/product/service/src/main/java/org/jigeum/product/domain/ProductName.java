package org.jigeum.product.domain;

import java.util.Objects;

/**
 * The name of a product, as customers read it.
 *
 * @param text 1 to 100 characters (Unicode code points), not blank, no control characters
 */
public record ProductName(String text) {

    private static final int LONGEST = 100;

    public ProductName {
        Objects.requireNonNull(text, "text");
        if (text.isBlank() || text.codePointCount(0, text.length()) > LONGEST) {
            throw new IllegalArgumentException("It has 1 to 100 characters and is not blank.");
        }
        if (text.codePoints().anyMatch(ProductName::isNotText)) {
            throw new IllegalArgumentException("It has no control characters.");
        }
    }

    private static boolean isNotText(int codePoint) {
        return Character.isISOControl(codePoint) || Character.getType(codePoint) == Character.SURROGATE;
    }
}
