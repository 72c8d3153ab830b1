package org.jigeum.accounting.rest;

import java.util.List;
import org.jigeum.platform.rest.Problem;

/** Refusals in the words that only staff may read. */
final class StaffRefusals {

    private StaffRefusals() {}

    static Problem notPermitted(List<String> states) {
        return new Problem(
                422, "NOT_PERMITTED", "Not permitted in the state " + String.join(", ", states) + ".", states);
    }
}
