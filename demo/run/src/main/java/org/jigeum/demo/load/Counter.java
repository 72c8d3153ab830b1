package org.jigeum.demo.load;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jigeum.demo.bank.Account;
import org.jigeum.demo.bank.Customer;
import org.jigeum.demo.bank.Payout;
import org.jigeum.demo.bank.Product;
import org.jigeum.demo.bank.RateVersion;
import org.jigeum.demo.bank.RestrictionChange;
import org.jigeum.demo.bank.StandingChange;
import org.jigeum.demo.bank.TaxProfileChange;
import org.jigeum.demo.bank.Transaction;

/** The bank's counter: does at the bank, over HTTP, what one row of the sample bank says. Used by many threads. */
final class Counter {

    private static final List<String> OWN_CHANNELS = List.of("BRANCH", "ATM");

    private final BankClient bank;
    private final Tokens tokens;
    private final Map<String, OpenedAccount> accounts = new ConcurrentHashMap<>();

    Counter(BankClient bank) {
        this.bank = bank;
        this.tokens = new Tokens(bank);
    }

    private record OpenedAccount(String number, String customerId) {}

    void offer(Product product) {
        ObjectNode body = BankClient.object()
                .put("name", product.name())
                .put("dayCount", product.dayCount())
                .put("regularInterestDay", product.regularInterestDay());
        bank.expect(Call.put("/product/products/" + product.code(), body).as(tokens.operator()), 200, 201);
    }

    void publish(RateVersion rates) {
        ObjectNode body =
                BankClient.object().put("effectiveFrom", rates.effectiveFrom().toString());
        var tiers = body.putArray("tiers");
        rates.tiers()
                .forEach(tier -> tiers.addObject()
                        .put("upTo", tier.upTo().orElse(null))
                        .put("annualPercent", tier.annualPercent()));
        String path = "/product/products/" + rates.product() + "/rates";
        bank.expect(Call.post(path, body).as(tokens.operator()), 201);
    }

    void admit(Customer customer) {
        ObjectNode body = BankClient.object()
                .put("customerId", customer.customerId())
                .put("name", customer.name())
                .put("birthDate", customer.birthDate().toString())
                .put("taxProfile", customer.taxProfile());
        bank.expect(Call.post("/customer/customers", body).as(tokens.teller()), 201);
    }

    void enter(TaxProfileChange change) {
        ObjectNode body = BankClient.object()
                .put("taxProfile", change.taxProfile())
                .put("effectiveFrom", change.effectiveFrom().toString());
        change.treatyPercent().ifPresent(percent -> body.put("treatyPercent", percent));
        String path = "/customer/customers/" + change.customerId() + "/tax-profile";
        bank.expect(Call.put(path, body).as(tokens.operator()), 200, 201, 204);
    }

    void enter(StandingChange change) {
        ObjectNode body = BankClient.object().put("standing", change.standing()).put("reason", change.reason());
        String path = "/customer/customers/" + change.customerId() + "/standing";
        bank.expect(Call.put(path, body).as(tokens.operator()), 200, 204);
    }

    void enter(RestrictionChange change) {
        ObjectNode body = BankClient.object();
        var restrictions = body.putArray("restrictions");
        change.restrictions().forEach(restrictions::add);
        body.put("reason", change.reason());
        String path = "/accounting/accounts/" + number(change.account()) + "/restrictions";
        bank.expect(Call.put(path, body).as(tokens.operator()), 200, 204);
    }

    void open(Account account) {
        ObjectNode body =
                BankClient.object().put("customerId", account.customerId()).put("productCode", account.product());
        JsonNode opened = bank.expect(Call.post("/accounting/accounts", body).as(tokens.teller()), 201);
        accounts.put(
                account.reference(),
                new OpenedAccount(opened.path("accountNumber").asText(), account.customerId()));
    }

    void book(Transaction transaction) {
        Call call =
                switch (transaction.kind()) {
                    case DEPOSIT -> cash(transaction, "deposits").as(depositor(transaction));
                    case WITHDRAWAL -> cash(transaction, "withdrawals").as(tokens.teller());
                    case TRANSFER -> transfer(transaction).as(owner(transaction.account()));
                };
        bank.expect(call.withKey("sample-" + transaction.id()), 201);
    }

    private static String channel(Transaction transaction) {
        return transaction.channel().orElseThrow();
    }

    /** Money from other banks is brought by a system, cash by a teller. */
    private String depositor(Transaction transaction) {
        return OWN_CHANNELS.contains(channel(transaction)) ? tokens.teller() : tokens.channel();
    }

    private Call cash(Transaction transaction, String direction) {
        ObjectNode body = BankClient.object()
                .put("amount", transaction.amount())
                .put("channel", channel(transaction))
                .put("memo", transaction.memo());
        return Call.post("/accounting/accounts/" + number(transaction.account()) + "/" + direction, body);
    }

    private Call transfer(Transaction transaction) {
        ObjectNode body = BankClient.object()
                .put("from", number(transaction.account()))
                .put("to", number(transaction.counterparty().orElseThrow()))
                .put("amount", transaction.amount())
                .put("memo", transaction.memo());
        return Call.post("/accounting/transfers", body);
    }

    /**
     * The account's owner receives interest now.
     *
     * @return what was paid; nothing when the bank says that there is nothing to claim
     */
    Optional<Payout> claim(String account, String key) {
        Call call = Call.post("/interest/accounts/" + number(account) + "/claims")
                .as(owner(account))
                .withKey("sample-" + key);
        Answer answer = bank.send(call);
        if (answer.isProblem(422, "NOTHING_TO_CLAIM")) {
            return Optional.empty();
        }
        if (answer.status() != 201) {
            throw BankClient.unexpected(call, answer);
        }
        return Optional.of(payout(answer.body()));
    }

    private static Payout payout(JsonNode claim) {
        return new Payout(
                LocalDate.parse(claim.path("from").asText()),
                LocalDate.parse(claim.path("through").asText()),
                claim.path("gross").asLong(),
                claim.path("incomeTax").asLong(),
                claim.path("localIncomeTax").asLong(),
                claim.path("net").asLong());
    }

    long balance(String account) {
        Call call = Call.get("/accounting/accounts/" + number(account)).as(tokens.teller());
        return bank.expect(call, 200).path("balance").asLong();
    }

    private String number(String account) {
        return accounts.get(account).number();
    }

    private String owner(String account) {
        return tokens.customer(accounts.get(account).customerId());
    }
}
