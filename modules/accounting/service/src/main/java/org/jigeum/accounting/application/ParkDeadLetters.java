package org.jigeum.accounting.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import org.jigeum.accounting.domain.NotRegistered;
import org.jigeum.accounting.persistence.DeadLetters;

/** Parks what could not be registered, for an operator to look at. One transaction. */
@ApplicationScoped
public class ParkDeadLetters {

    private static final Logger LOG = System.getLogger(ParkDeadLetters.class.getName());

    @Inject
    DeadLetters deadLetters;

    /**
     * Parks each that is not parked yet.
     *
     * @param tries how often it was tried to register them
     */
    @Transactional
    public void park(List<NotRegistered> left, int tries) {
        left.forEach(one -> deadLetters.park(one, tries));
        LOG.log(
                Level.ERROR,
                "{0} payouts could not be registered and wait as dead letters for an operator.",
                left.size());
    }
}
