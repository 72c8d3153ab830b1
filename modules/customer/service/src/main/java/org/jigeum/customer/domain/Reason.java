package org.jigeum.customer.domain;

/**
 * Why an operator changed something.
 *
 * @param text 1 to 200 characters, not blank, no control characters
 */
public record Reason(String text) {

    private static final int LONGEST = 200;

    public Reason {
        PlainText.require(text, LONGEST);
    }
}
