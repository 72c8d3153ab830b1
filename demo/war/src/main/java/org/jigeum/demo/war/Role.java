package org.jigeum.demo.war;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** The roles that the bank knows, as they stand in a token's {@code groups}. */
enum Role {
    CUSTOMER,
    TELLER,
    OPERATOR,
    AUDITOR,
    CHANNEL;

    static Role named(String name) {
        return Arrays.stream(values())
                .filter(role -> role.claim().equals(name))
                .findFirst()
                .orElseThrow(() -> new BadRequest("There is no such role; the roles are "
                        + Arrays.stream(values()).map(Role::claim).collect(Collectors.joining(", ")) + "."));
    }

    String claim() {
        return name().toLowerCase(Locale.ROOT);
    }
}
