package org.jigeum.acceptance.bank;

import java.util.Map;
import java.util.UUID;

/** Someone at the counter. */
public record Teller(Caller caller) {

    private static final int SUFFIX_LENGTH = 12;

    /** Registers a resident of the Republic of Korea, whom nobody has seen before. */
    public Customer newCustomer() {
        return newCustomer("RESIDENT");
    }

    public Customer newCustomer(String taxProfile) {
        Customer customer = Customer.of("C-" + suffix());
        register(customer, taxProfile).expect(201);
        return customer;
    }

    public Answer register(Customer customer, String taxProfile) {
        return caller.post(
                "/customer/customers",
                Map.of(
                        "customerId",
                        customer.id(),
                        "name",
                        "김지금",
                        "birthDate",
                        "1961-05-16",
                        "taxProfile",
                        taxProfile));
    }

    public Account openAccount(Customer owner, Product product) {
        Answer opened = caller.post(
                        "/accounting/accounts", Map.of("customerId", owner.id(), "productCode", product.code()))
                .expect(201);
        return new Account(opened.text("accountNumber"), owner, product);
    }

    public Answer deposit(Account account, long amount) {
        return caller.post(account.path() + "/deposits", money(amount));
    }

    public Answer withdraw(Account account, long amount) {
        return caller.post(account.path() + "/withdrawals", money(amount));
    }

    public Answer transfer(Account from, Account to, long amount) {
        return caller.post("/accounting/transfers", transferOf(from, to, amount));
    }

    /** Proposes to put a balance right: direction IN or OUT, from a value day on. */
    public Answer propose(Account account, String direction, long amount, String valueDay) {
        return caller.post("/accounting/corrections", correctionOf(account, direction, amount, valueDay));
    }

    public static Map<String, Object> correctionOf(Account account, String direction, long amount, String valueDay) {
        return Map.of(
                "accountNumber",
                account.number(),
                "direction",
                direction,
                "amount",
                amount,
                "valueDay",
                valueDay,
                "reason",
                "창구 착오");
    }

    public Answer reverse(Account account, String entryId) {
        return caller.post(account.path() + "/entries/" + entryId + "/reversal", Map.of("reason", "오입금"));
    }

    /** Approves what somebody proposed. */
    public Answer approve(Answer proposal) {
        return caller.request("POST", decision(proposal, "approval")).send();
    }

    public Answer reject(Answer proposal) {
        return caller.request("POST", decision(proposal, "rejection"))
                .json(Map.of("reason", "증빙 없음"))
                .send();
    }

    private static String decision(Answer proposal, String kind) {
        return "/accounting/corrections/" + proposal.expect(201).text("correctionId") + "/" + kind;
    }

    public Answer close(Account account) {
        return close(account, Caller.newKey());
    }

    public Answer close(Account account, String key) {
        return caller.post(account.path() + "/closing", Map.of("channel", "BRANCH"), key);
    }

    public static Map<String, Object> transferOf(Account from, Account to, long amount) {
        return Map.of("from", from.number(), "to", to.number(), "amount", amount);
    }

    /** The body of a deposit or a withdrawal at the counter. */
    public static Map<String, Object> money(long amount) {
        return Map.of("amount", amount, "channel", "BRANCH");
    }

    static String suffix() {
        return UUID.randomUUID().toString().replace("-", "").substring(0, SUFFIX_LENGTH);
    }
}
