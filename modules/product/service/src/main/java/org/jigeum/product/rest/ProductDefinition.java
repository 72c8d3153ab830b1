package org.jigeum.product.rest;

import jakarta.validation.constraints.NotNull;
import org.jigeum.kernel.ProductCode;
import org.jigeum.platform.rest.Input;
import org.jigeum.platform.rest.Problem;
import org.jigeum.platform.rest.ProblemException;
import org.jigeum.product.domain.DayCount;
import org.jigeum.product.domain.Product;
import org.jigeum.product.domain.ProductName;
import org.jigeum.product.domain.RegularInterestDay;

/** A product in a request: dayCount and regularInterestDay may be missing. */
record ProductDefinition(@NotNull String name, String dayCount, Integer regularInterestDay) {

    Product product(ProductCode code) {
        return new Product(code, Input.read("name", name, ProductName::new), supportedDayCount(), dayOrFirstOfMonth());
    }

    private RegularInterestDay dayOrFirstOfMonth() {
        return regularInterestDay == null
                ? RegularInterestDay.FIRST_OF_MONTH
                : Input.read("regularInterestDay", regularInterestDay, RegularInterestDay::new);
    }

    private DayCount supportedDayCount() {
        return dayCount == null
                ? DayCount.ACT_365_FIXED
                : DayCount.spelt(dayCount)
                        .orElseThrow(() -> new ProblemException(
                                new Problem(422, "UNSUPPORTED_DAY_COUNT", "The day count is ACT_365_FIXED.")));
    }
}
