package org.jigeum.acceptance.bank;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import org.jigeum.acceptance.server.Database;

/** The bank, as those see it who come in at the door: its people, its clock, its books. */
public final class Bank {

    /** The first accrual catches up with the products of all tests before it. */
    private static final Duration OF_ALL_PRODUCTS = Duration.ofMinutes(2);

    public Teller teller() {
        return new Teller(Caller.of("teller-1", "teller"));
    }

    /** Another one, who decides about what the first one proposed. */
    public Teller secondTeller() {
        return new Teller(Caller.of("teller-2", "teller"));
    }

    public Operator operator() {
        return new Operator(Caller.of("operator-1", "operator"));
    }

    public Auditor auditor() {
        return new Auditor(Caller.of("auditor-1", "auditor"));
    }

    public AuditTrail auditLog(String module) {
        return new AuditTrail(auditor().caller(), module);
    }

    public BankClock clock() {
        return new BankClock();
    }

    public Books books() {
        return Books.of(Database.running().bank());
    }

    /** Has the interest of all days that are over accrued, and waits for it. */
    public List<JsonNode> accrue(Product product) {
        String through = operator().accrue().expect(202).text("through");
        Eventually.within(OF_ALL_PRODUCTS, "interest is accrued through " + through, () -> isAccrued(product, through));
        return auditor().accruals(product);
    }

    public boolean isAccrued(Product product, String day) {
        return auditor().accruals(product).stream()
                .anyMatch(accrual -> accrual.path("day").asText().equals(day));
    }

    /** An account of a new customer, a resident, under a new product that pays 2 % flat. */
    public Account newAccount() {
        return newAccount(operator().newProduct("2"));
    }

    /** An account of a new customer, a resident. */
    public Account newAccount(Product product) {
        return teller().openAccount(teller().newCustomer(), product);
    }

    /** The same with money in it, put there today. */
    public Account newAccountWith(long balance) {
        Account account = newAccount();
        teller().deposit(account, balance).expect(201);
        return account;
    }
}
