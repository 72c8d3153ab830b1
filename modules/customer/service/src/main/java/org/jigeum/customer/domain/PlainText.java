package org.jigeum.customer.domain;

import java.util.Objects;

/** Text that a person wrote on one line: not blank, no control characters, no halves of characters. */
final class PlainText {

    private PlainText() {}

    /**
     * The text, if it is fit to be stored and shown.
     *
     * @param longest the most characters (Unicode code points) it may have
     */
    static String require(String text, int longest) {
        Objects.requireNonNull(text, "text");
        if (text.isBlank() || text.codePointCount(0, text.length()) > longest) {
            throw new IllegalArgumentException("It has 1 to " + longest + " characters and is not blank.");
        }
        if (text.codePoints().anyMatch(PlainText::isNotText)) {
            throw new IllegalArgumentException("It has no control characters.");
        }
        return text;
    }

    private static boolean isNotText(int codePoint) {
        return Character.isISOControl(codePoint) || Character.getType(codePoint) == Character.SURROGATE;
    }
}
