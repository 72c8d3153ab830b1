package org.jigeum.crash.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.jigeum.crash.bank.BankClient;
import org.jigeum.crash.bank.CrashBank;
import org.jigeum.crash.bank.Reply;
import org.jigeum.crash.load.Diary;
import org.jigeum.crash.load.Diary.Acknowledged;
import org.jigeum.crash.load.Order.Kind;
import org.jigeum.testbank.Deadline;

/**
 * Compares what clients were told with what the bank has, when nothing is under way. It knows the clients' diary, the
 * database and the API, and nothing of what was killed.
 */
public record Checker(CrashBank bank, Random random) {

    /** What is lost on the way to the register is sent again after a minute, and is then on the way again. */
    private static final Duration REGISTER_LIMIT = Duration.ofSeconds(90);

    private static final String NOT_REGISTERED = """
            select count(*) from interest.claim c
            where not exists (select 1 from accounting.withholding w where w.payout_id = c.claim_id)""";

    private static final String IN_THE_OUTBOX = "select count(*) from interest.outbox";

    private static final int SENT_AGAIN = 150;
    private static final int LOOKED_AT = 10;

    /** The text of a claim as {@link #claim} writes it. */
    private static final String CLAIMS = """
            select concat_ws(' ', claim_id, account_number, business_day, from_day, through_day, gross, income_tax,
              local_income_tax, net, balance) from interest.claim""";

    /** The text of an entry as {@link #entry} writes it; that of a transfer is the sender's. */
    private static final String ENTRIES = """
            select concat_ws(' ', entry_id, journal_id, kind, business_day, amount, balance)
            from accounting.passbook_entry where kind in ('DEPOSIT', 'WITHDRAWAL', 'TRANSFER_OUT')""";

    /** Everything there is to check; each failure says what is wrong. */
    public void check() throws SQLException, IOException {
        Books books = new Books(bank.database());
        Diary diary = bank.diary();
        assertThat(diary.open()).as("orders without an answer").isEmpty();
        assertThat(diary.surprises()).as("answers that nobody should get").isEmpty();
        assertThat(books.violations()).as("the books").isEmpty();
        awaitRegister(REGISTER_LIMIT);
        assertThat(books.violations()).as("the books, when all is registered").isEmpty();
        assertThat(claims(diary))
                .as("claims that clients were told of, and claims there are")
                .isEqualTo(books.distinctTexts(CLAIMS));
        assertThat(entries(diary))
                .as("movements that clients were told of, and movements there are")
                .isEqualTo(books.distinctTexts(ENTRIES));
        checkAnswersAgain(diary);
        checkApi(books);
    }

    /**
     * Waits until every claim has its line in the withholding register and the outbox is empty.
     *
     * @return how long it took
     */
    public Duration awaitRegister(Duration limit) {
        Books books = new Books(bank.database());
        return Deadline.within(
                limit,
                "every claim is in the register and none in the outbox",
                () -> books.number(NOT_REGISTERED) == 0 && books.number(IN_THE_OUTBOX) == 0);
    }

    private static Set<String> claims(Diary diary) {
        return diary.done().stream()
                .filter(done -> done.order().kind() == Kind.CLAIM)
                .map(done -> claim(done.reply().json()))
                .collect(Collectors.toSet());
    }

    private static String claim(JsonNode json) {
        return fields(
                json,
                "claimId",
                "accountNumber",
                "businessDay",
                "from",
                "through",
                "gross",
                "incomeTax",
                "localIncomeTax",
                "net",
                "balance");
    }

    private static Set<String> entries(Diary diary) {
        return diary.done().stream()
                .filter(done -> done.order().kind() != Kind.CLAIM)
                .map(Checker::entry)
                .collect(Collectors.toSet());
    }

    private static String entry(Acknowledged done) {
        Kind kind = done.order().kind();
        JsonNode json = done.reply().json();
        return fields(json, "entryId", "journalId") + " " + (kind == Kind.TRANSFER ? "TRANSFER_OUT" : kind) + " "
                + fields(json, "businessDay", "amount", "balance");
    }

    private static String fields(JsonNode json, String... names) {
        return List.of(names).stream().map(name -> json.path(name).asText()).collect(Collectors.joining(" "));
    }

    /** The same key gets the same answer, to the letter. */
    private void checkAnswersAgain(Diary diary) throws IOException {
        List<Acknowledged> sample = new ArrayList<>(diary.acknowledged());
        Collections.shuffle(sample, random);
        BankClient teller = bank.teller();
        for (Acknowledged acknowledged : sample.subList(0, Math.min(SENT_AGAIN, sample.size()))) {
            assertThat(teller.send(acknowledged.order()))
                    .as("the answer to %s when it is sent again", acknowledged.order())
                    .isEqualTo(acknowledged.reply());
        }
    }

    private void checkApi(Books books) throws SQLException, IOException {
        BankClient auditor = bank.client("auditor");
        JsonNode trial = json(auditor, "/accounting/trial-balance?day=9999-12-31");
        assertThat(trial.path("totalDebit").bigIntegerValue())
                .as("the trial balance")
                .isPositive()
                .isEqualTo(trial.path("totalCredit").bigIntegerValue());
        for (int i = 0; i < LOOKED_AT; i++) {
            String account = bank.accounts().get(random.nextInt(bank.accounts().size()));
            assertThat(json(auditor, "/accounting/accounts/" + account)
                            .path("balance")
                            .asLong())
                    .as("balance of %s", account)
                    .isEqualTo(books.number("select balance from accounting.account where number = " + account));
        }
    }

    private static JsonNode json(BankClient auditor, String path) throws IOException {
        Reply reply = auditor.get(path);
        assertThat(reply.status()).as("%s: %s", path, reply.body()).isEqualTo(200);
        return reply.json();
    }
}
