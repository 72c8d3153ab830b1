package org.jigeum.accounting.domain;

/**
 * Why a member of the staff did something, for those who ask later.
 *
 * @param text 1 to 200 characters, not blank
 */
public record Reason(String text) {

    private static final int LONGEST = 200;

    public Reason {
        if (text.isBlank() || text.codePointCount(0, text.length()) > LONGEST) {
            throw new IllegalArgumentException("A reason has 1 to 200 characters.");
        }
    }
}
