package org.jigeum.demo.load;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;
import org.jigeum.demo.bank.Customer;

/** An account whose owner could receive interest at this moment. */
public record ClaimableAccount(String number, Customer owner) {

    /**
     * The first one that the bank finds claimable, in the order of the customers. Where nobody has anything to claim
     * (someone set the clock back, say) the first account of all has to do.
     */
    public static ClaimableAccount find(List<Customer> customers, BankClient bank) {
        String teller = new Tokens(bank).teller();
        return accounts(customers, bank, teller)
                .filter(account -> account.isClaimable(bank, teller))
                .findFirst()
                .or(() -> accounts(customers, bank, teller).findFirst())
                .orElseThrow(() -> new LoadFailed(
                        "The sample bank has no accounts any more:" + " start afresh with -Djigeum.demo.reset."));
    }

    private static Stream<ClaimableAccount> accounts(List<Customer> customers, BankClient bank, String teller) {
        return customers.stream()
                .flatMap(customer ->
                        numbers(customer, bank, teller).map(number -> new ClaimableAccount(number, customer)));
    }

    private static Stream<String> numbers(Customer customer, BankClient bank, String teller) {
        String path = "/accounting/accounts?customerId=" + customer.customerId();
        return bank.expect(Call.get(path).as(teller), 200).findValues("accountNumber").stream()
                .map(JsonNode::asText);
    }

    private boolean isClaimable(BankClient bank, String teller) {
        Call call = Call.get("/interest/accounts/" + number + "/quote").as(teller);
        return bank.expect(call, 200).path("claimable").asBoolean();
    }
}
