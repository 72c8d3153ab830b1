package org.jigeum.customer.domain;

/**
 * The name of a customer, a person or a corporation.
 *
 * @param text 1 to 100 characters, not blank, no control characters
 */
public record CustomerName(String text) {

    private static final int LONGEST = 100;

    public CustomerName {
        PlainText.require(text, LONGEST);
    }
}
