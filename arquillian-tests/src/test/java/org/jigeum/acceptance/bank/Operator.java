package org.jigeum.acceptance.bank;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Someone who runs the bank: products, rates, restrictions, standings. */
public record Operator(Caller caller) {

    private static final String LONG_AGO = "2000-01-01";

    /** A product of its own, with these rates, one version after the other. */
    public Product newProduct(Rates... versions) {
        Product product = new Product("P-" + Teller.suffix());
        define(product).expect(201);
        Arrays.stream(versions).forEach(rates -> addRates(product, rates).expect(201));
        return product;
    }

    /** A product that has paid the same rate since long ago, whatever the balance. */
    public Product newProduct(String annualPercent) {
        return newProduct(Rates.from(LONG_AGO, annualPercent));
    }

    /** The same, with a regular interest day of its own. */
    public Product newProductPaidOn(int dayOfMonth, String annualPercent) {
        Product product = new Product("P-" + Teller.suffix());
        define(product, dayOfMonth).expect(201);
        addRates(product, Rates.from(LONG_AGO, annualPercent)).expect(201);
        return product;
    }

    public Answer define(Product product) {
        return define(product, 1);
    }

    private Answer define(Product product, int dayOfMonth) {
        return caller.put(
                product.path(), Map.of("name", "지금 통장", "dayCount", "ACT_365_FIXED", "regularInterestDay", dayOfMonth));
    }

    public Answer addRates(Product product, Rates rates) {
        return caller.post(product.path() + "/rates", rates.json());
    }

    /** Has all days accrued that are over, in the background. */
    public Answer accrue() {
        return caller.post("/interest/accruals");
    }

    public Answer restrict(Account account, String... states) {
        return caller.put(account.path() + "/restrictions", Map.of("restrictions", List.of(states), "reason", "시험"));
    }

    /** Remits the tax of a month, {@code yyyy-MM}. */
    public Answer remitTax(String month) {
        return remitTax(month, Caller.newKey());
    }

    public Answer remitTax(String month, String key) {
        return caller.post("/accounting/tax/remittances", Map.of("month", month), key);
    }

    public Answer runDormancy() {
        return caller.request("POST", "/accounting/dormancy-runs").send();
    }

    public Answer changeStanding(Customer customer, String standing) {
        return caller.put(customer.path() + "/standing", Map.of("standing", standing, "reason", "시험"));
    }

    public Answer changeTaxProfile(Customer customer, Map<String, ?> profile) {
        return caller.put(customer.path() + "/tax-profile", profile);
    }
}
