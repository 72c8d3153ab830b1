package org.jigeum.acceptance.bank;

/**
 * A customer, and the token that it has.
 *
 * @param id the subject of the token
 */
public record Customer(String id, Caller caller) {

    static Customer of(String id) {
        return new Customer(id, Caller.of(id, "customer"));
    }

    public String path() {
        return "/customer/customers/" + id;
    }
}
