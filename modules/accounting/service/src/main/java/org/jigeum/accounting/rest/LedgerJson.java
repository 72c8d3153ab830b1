package org.jigeum.accounting.rest;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jigeum.accounting.domain.GlAccount;
import org.jigeum.accounting.persistence.GeneralLedger.Total;
import org.jigeum.accounting.persistence.RecordedJournal;
import org.jigeum.kernel.AccountNumber;
import org.jigeum.kernel.BusinessClock;
import org.jigeum.kernel.BusinessDay;

/** Journals and trial balances as they are written in JSON. Amounts are whole won. */
final class LedgerJson {

    private LedgerJson() {}

    /** A journal; a reversal names the one that it mirrors, an accrual the product; others have null there. */
    record Journal(
            String journalId,
            String businessDay,
            String kind,
            String recordedAt,
            String reversesJournalId,
            String productCode,
            List<Line> lines) {

        static Journal of(RecordedJournal journal) {
            return new Journal(
                    Long.toString(journal.journalId()),
                    journal.businessDay().toString(),
                    journal.kind(),
                    BusinessClock.inSeoul(journal.recordedAt()).toString(),
                    journal.reversesJournalId() == null
                            ? null
                            : journal.reversesJournalId().toString(),
                    journal.productCode(),
                    journal.lines().stream().map(Line::of).toList());
        }
    }

    /** A line of a journal; the account number stands only on lines of CUSTOMER_DEPOSITS, else it is null. */
    record Line(int lineNo, String account, int accountCode, long debit, long credit, String accountNumber) {

        static Line of(RecordedJournal.Line line) {
            return new Line(
                    line.lineNo(),
                    GlAccount.of(line.glAccount()).name(),
                    line.glAccount(),
                    line.debit(),
                    line.credit(),
                    line.accountNumber() == null
                            ? null
                            : AccountNumber.of(line.accountNumber()).digits());
        }
    }

    /** The trial balance through a day: every account of the chart, and the two totals, which are equal. */
    record TrialBalance(String day, List<Account> accounts, BigInteger totalDebit, BigInteger totalCredit) {

        static TrialBalance of(BusinessDay through, List<Total> totals) {
            Map<GlAccount, Total> byAccount =
                    totals.stream().collect(Collectors.toMap(Total::account, Function.identity()));
            List<Account> accounts = Arrays.stream(GlAccount.values())
                    .map(account ->
                            byAccount.getOrDefault(account, new Total(account, BigInteger.ZERO, BigInteger.ZERO)))
                    .map(Account::of)
                    .toList();
            return new TrialBalance(
                    through.toString(),
                    accounts,
                    totals.stream().map(Total::debit).reduce(BigInteger.ZERO, BigInteger::add),
                    totals.stream().map(Total::credit).reduce(BigInteger.ZERO, BigInteger::add));
        }
    }

    /** An account of the chart; the balance is debit minus credit. */
    record Account(String account, int accountCode, BigInteger debit, BigInteger credit, BigInteger balance) {

        static Account of(Total total) {
            return new Account(
                    total.account().name(),
                    total.account().code(),
                    total.debit(),
                    total.credit(),
                    total.debit().subtract(total.credit()));
        }
    }
}
