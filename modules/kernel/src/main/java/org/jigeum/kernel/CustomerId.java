package org.jigeum.kernel;

import java.util.Objects;
import java.util.regex.Pattern;

/**
 * Who a customer is, as the bank's directory of identities names them: the subject of the customer's token.
 *
 * @param id 1 to 64 letters, digits or {@code . _ - @ : |}, beginning with a letter or digit
 */
public record CustomerId(String id) {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._@:|-]{0,63}");

    public CustomerId {
        Objects.requireNonNull(id, "id");
        if (!FORM.matcher(id).matches()) {
            throw new IllegalArgumentException(
                    "A customer id has 1 to 64 letters, digits or . _ - @ : | and begins with a letter or digit.");
        }
    }

    @Override
    public String toString() {
        return id;
    }
}
