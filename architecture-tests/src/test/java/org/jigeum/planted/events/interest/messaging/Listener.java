package org.jigeum.planted.events.interest.messaging;

import jakarta.enterprise.event.Observes;
import org.jigeum.planted.events.interest.api.InterestPaid;
import org.jigeum.planted.events.interest.application.Claimed;

/** Planted: an observer of what another WAR may have fired. */
class Listener {

    private long seen;

    void onPaid(@Observes InterestPaid paid) {
        seen = paid.claimId();
    }

    void onClaimed(@Observes Claimed lawful) {
        seen = lawful.claimId();
    }

    long seen() {
        return seen;
    }
}
