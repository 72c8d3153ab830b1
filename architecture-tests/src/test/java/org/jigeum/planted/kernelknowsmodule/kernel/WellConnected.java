package org.jigeum.planted.kernelknowsmodule.kernel;

import jakarta.inject.Inject;
import org.jigeum.planted.kernelknowsmodule.interest.api.Claimed;

/** Planted: a kernel type that knows a module and the container. */
public class WellConnected {

    private final Claimed claimed;

    @Inject
    public WellConnected(Claimed claimed) {
        this.claimed = claimed;
    }

    public Claimed claimed() {
        return claimed;
    }
}
