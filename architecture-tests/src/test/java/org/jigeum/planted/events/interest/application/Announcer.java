package org.jigeum.planted.events.interest.application;

import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.spi.BeanManager;
import org.jigeum.planted.events.interest.api.InterestPaid;
import org.jigeum.planted.events.kernel.Won;

/** Planted: events that every WAR of the EAR would see. */
class Announcer {

    Event<InterestPaid> ofAnApi;
    Event<Won> ofTheKernel;
    Event<Object> ofAnything;
    Instance<Event<InterestPaid>> wrapped;
    Event<Claimed> ofTheService;

    @SuppressWarnings("rawtypes")
    Event raw;

    Announcer(Event<InterestPaid> event) {
        ofAnApi = event;
    }

    void throughTheBackDoor(BeanManager beans) {
        beans.getEvent().fire(new InterestPaid(1));
    }
}
