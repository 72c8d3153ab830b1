package org.jigeum.planted.floating.interest.api;

import java.math.BigDecimal;
import java.util.List;

/** Planted: floating point in every place of a signature. */
public interface Rates {

    Double boxed();

    void takesFloat(float rate);

    void inAList(List<? extends Float> rates);

    double[] inAnArray();

    BigDecimal exact(long won);
}
