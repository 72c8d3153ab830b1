package org.jigeum.demo.bank;

import java.time.LocalDate;
import java.util.List;

/**
 * An operator restricts an account, in the morning of the day.
 *
 * @param restrictions all that hold from now on; none frees the account
 */
public record RestrictionChange(LocalDate day, String account, List<String> restrictions, String reason) {

    static RestrictionChange of(CsvRow row) {
        return new RestrictionChange(
                row.day("day"), row.text("account"), row.words("restrictions"), row.text("reason"));
    }
}
