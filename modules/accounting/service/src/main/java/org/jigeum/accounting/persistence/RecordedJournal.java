package org.jigeum.accounting.persistence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jigeum.accounting.domain.GlAccount;
import org.jigeum.accounting.domain.Journal;
import org.jigeum.accounting.domain.JournalKind;
import org.jigeum.accounting.domain.JournalLine;
import org.jigeum.accounting.domain.Side;
import org.jigeum.kernel.AccountNumber;
import org.jigeum.kernel.BusinessDay;
import org.jigeum.kernel.ProductCode;
import org.jigeum.kernel.Won;

/**
 * A journal, as it is read.
 *
 * @param reversesJournalId the journal that a reversal mirrors, null for every other kind
 * @param productCode the product that an accrual is about, null for every other kind
 */
public record RecordedJournal(
        long journalId,
        LocalDate businessDay,
        String kind,
        Instant recordedAt,
        Long reversesJournalId,
        String productCode,
        List<Line> lines) {

    public Journal toJournal() {
        return new Journal(
                JournalKind.valueOf(kind),
                new BusinessDay(businessDay),
                Optional.ofNullable(reversesJournalId),
                Optional.ofNullable(productCode).map(ProductCode::new),
                lines.stream().map(Line::toLine).toList());
    }

    /** The deposit accounts that it touched. */
    public List<AccountNumber> accounts() {
        return lines.stream()
                .map(Line::accountNumber)
                .filter(Objects::nonNull)
                .map(AccountNumber::of)
                .toList();
    }

    /** A line of the journal; the account number is null on other lines than those on customer deposits. */
    public record Line(int lineNo, int glAccount, long debit, long credit, Long accountNumber) {

        private JournalLine toLine() {
            return new JournalLine(
                    GlAccount.of(glAccount),
                    debit > 0 ? Side.DEBIT : Side.CREDIT,
                    Won.of(debit > 0 ? debit : credit),
                    Optional.ofNullable(accountNumber).map(AccountNumber::of));
        }
    }
}
