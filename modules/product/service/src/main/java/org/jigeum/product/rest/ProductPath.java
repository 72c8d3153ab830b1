package org.jigeum.product.rest;

import org.jigeum.kernel.ProductCode;
import org.jigeum.platform.rest.ProblemException;

/** The product that a path names. */
final class ProductPath {

    private ProductPath() {}

    /** A code that no product can have is answered like one that no product has. */
    static ProductCode codeOf(String text) {
        try {
            return new ProductCode(text);
        } catch (IllegalArgumentException e) {
            throw notFound();
        }
    }

    static ProblemException notFound() {
        return ProblemException.notFound("PRODUCT_NOT_FOUND", "There is no such product.");
    }
}
