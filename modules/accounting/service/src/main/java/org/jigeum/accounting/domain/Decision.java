package org.jigeum.accounting.domain;

import java.util.Objects;
import org.jigeum.kernel.BusinessDay;

/** How a proposal ended. */
public sealed interface Decision {

    Stamp stamp();

    /**
     * It was posted.
     *
     * @param entry of the account that it was proposed for
     */
    record Approved(Stamp stamp, BusinessDay businessDay, WrittenEntry entry) implements Decision {

        public Approved {
            Objects.requireNonNull(stamp, "stamp");
            Objects.requireNonNull(businessDay, "businessDay");
            Objects.requireNonNull(entry, "entry");
        }
    }

    /** Nothing came of it. */
    record Rejected(Stamp stamp, Reason reason) implements Decision {

        public Rejected {
            Objects.requireNonNull(stamp, "stamp");
            Objects.requireNonNull(reason, "reason");
        }
    }
}
