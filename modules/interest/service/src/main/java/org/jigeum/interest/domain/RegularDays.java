package org.jigeum.interest.domain;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jigeum.kernel.BusinessDay;
import org.jigeum.kernel.ProductCode;

/**
 * 정기 이자 지급일: the regular interest days of the products.
 *
 * @param dayOfMonth by product, a day that every month has
 */
public record RegularDays(Map<ProductCode, Integer> dayOfMonth) {

    public RegularDays {
        dayOfMonth = Map.copyOf(dayOfMonth);
    }

    /**
     * The products to be paid when an operator orders the regular payment of a day: those whose day it is. If it is
     * none's, all of them: an order never silently pays nobody.
     */
    public Set<ProductCode> productsOf(BusinessDay day) {
        Set<ProductCode> due = dayOfMonth.entrySet().stream()
                .filter(product -> Objects.equals(product.getValue(), day.date().getDayOfMonth()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
        return due.isEmpty() ? dayOfMonth.keySet() : due;
    }
}
