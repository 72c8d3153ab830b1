package org.jigeum.acceptance.bank;

/** A deposit product. */
public record Product(String code) {

    public String path() {
        return "/product/products/" + code;
    }
}
