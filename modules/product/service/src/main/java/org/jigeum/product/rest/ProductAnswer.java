package org.jigeum.product.rest;

import org.jigeum.product.domain.Product;

record ProductAnswer(String code, String name, String dayCount, int regularInterestDay) {

    static ProductAnswer of(Product product) {
        return new ProductAnswer(
                product.code().code(),
                product.name().text(),
                product.dayCount().name(),
                product.regularInterestDay().dayOfMonth());
    }
}
