package org.jigeum.demo;

import java.net.URI;
import java.util.UUID;
import java.util.stream.Stream;
import org.jigeum.demo.bank.SampleBank;
import org.jigeum.demo.load.BankClient;
import org.jigeum.demo.load.BankClock;
import org.jigeum.demo.load.ClaimableAccount;
import org.jigeum.demo.load.Tokens;

/** What hangs at the door: that the bank is open, where, and what a visitor may try first. */
record OpenSign(URI bank, SampleBank sample) {

    Stream<String> lines() {
        BankClient client = new BankClient(bank);
        Tokens tokens = new Tokens(client);
        ClaimableAccount account = ClaimableAccount.find(sample.customers(), client);
        String interest = bank + "/interest/accounts/" + account.number();
        String curl = "curl -s -w '\\n' ";
        String customer = "-H \"Authorization: Bearer $CUSTOMER\"";
        return Stream.of(
                "",
                "The bank is open: " + bank,
                "OpenAPI:          " + bank + "/openapi",
                "The bank's clock: " + new BankClock(client).now() + " (PUT " + bank + "/demo/clock sets it)",
                "",
                "Tokens, good for 12 hours, of customer " + account.owner().customerId() + " ("
                        + account.owner().name() + ") and of a teller. Paste them into a shell:",
                "",
                "CUSTOMER=" + tokens.customer(account.owner().customerId()),
                "TELLER=" + tokens.teller(),
                "",
                "Then ask for a quote, receive the interest now, and read the passbook:",
                "",
                curl + customer + " " + interest + "/quote",
                curl + "-X POST " + customer + " -H \"Idempotency-Key: " + UUID.randomUUID() + "\" " + interest
                        + "/claims",
                curl + customer + " " + bank + "/accounting/accounts/" + account.number() + "/entries",
                "",
                "Ctrl-C closes the bank; ./mvnw -Pdemo opens it again where it stopped.");
    }
}
