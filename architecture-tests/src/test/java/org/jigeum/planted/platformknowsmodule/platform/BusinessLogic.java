package org.jigeum.planted.platformknowsmodule.platform;

import org.jigeum.planted.platformknowsmodule.interest.api.Claimed;

/** Planted: the technical library knows what the bank does. */
@FunctionalInterface
public interface BusinessLogic {

    Claimed claim(long accountNumber);
}
