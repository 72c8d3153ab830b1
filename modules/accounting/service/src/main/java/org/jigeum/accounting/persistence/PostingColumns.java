package org.jigeum.accounting.persistence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.query.NativeQuery;
import org.jigeum.accounting.domain.JournalLine;
import org.jigeum.accounting.domain.NewEntry;
import org.jigeum.accounting.domain.OrderedBy;
import org.jigeum.accounting.domain.Posting;
import org.jigeum.accounting.domain.Side;
import org.jigeum.kernel.AccountNumber;
import org.jigeum.kernel.ProductCode;

/** Postings laid out as the columns that the statement of {@link Postings} unnests; journals are counted from 1. */
final class PostingColumns {

    private final List<LocalDate> journalDays = new ArrayList<>();
    private final List<String> journalKinds = new ArrayList<>();
    private final List<Long> journalsReversed = new ArrayList<>();
    private final List<String> journalProducts = new ArrayList<>();

    private final List<Long> lineJournals = new ArrayList<>();
    private final List<Short> lineNumbers = new ArrayList<>();
    private final List<Short> lineGlAccounts = new ArrayList<>();
    private final List<Long> lineDebits = new ArrayList<>();
    private final List<Long> lineCredits = new ArrayList<>();
    private final List<Long> lineAccounts = new ArrayList<>();

    private final List<Long> entryJournals = new ArrayList<>();
    private final List<Long> entryAccounts = new ArrayList<>();
    private final List<String> entryKinds = new ArrayList<>();
    private final List<LocalDate> entryValueDays = new ArrayList<>();
    private final List<Boolean> entryOrdered = new ArrayList<>();
    private final List<Long> entryAmounts = new ArrayList<>();
    private final List<Long> entryFound = new ArrayList<>();
    private final List<Long> entryAfter = new ArrayList<>();
    private final List<Boolean> entryLast = new ArrayList<>();
    private final List<String> entryMemos = new ArrayList<>();
    private final List<String> entryChannels = new ArrayList<>();

    /** Of each account, the entry added last, and where it is. */
    private final Map<AccountNumber, Latest> latest = new HashMap<>();

    private record Latest(NewEntry entry, int index) {}

    private PostingColumns() {}

    static PostingColumns of(List<Posting> postings) {
        PostingColumns columns = new PostingColumns();
        postings.forEach(columns::add);
        return columns;
    }

    private void add(Posting posting) {
        journalDays.add(posting.journal().day().date());
        journalKinds.add(posting.journal().kind().name());
        journalsReversed.add(posting.journal().reverses().orElse(null));
        journalProducts.add(posting.journal().product().map(ProductCode::code).orElse(null));
        long journal = journalDays.size();
        short lineNumber = 1;
        for (JournalLine line : posting.journal().lines()) {
            add(journal, lineNumber++, line);
        }
        posting.entries().forEach(entry -> add(journal, entry));
    }

    private void add(long journal, short lineNumber, JournalLine line) {
        boolean isDebit = line.side() == Side.DEBIT;
        lineJournals.add(journal);
        lineNumbers.add(lineNumber);
        lineGlAccounts.add((short) line.account().code());
        lineDebits.add(isDebit ? line.amount().amount() : 0L);
        lineCredits.add(isDebit ? 0L : line.amount().amount());
        lineAccounts.add(line.customerAccount().map(AccountNumber::asLong).orElse(null));
    }

    private void add(long journal, NewEntry entry) {
        entryJournals.add(journal);
        entryAccounts.add(entry.before().account().asLong());
        entryKinds.add(entry.kind().name());
        entryValueDays.add(entry.valueDay().date());
        entryOrdered.add(entry.orderedBy() == OrderedBy.CUSTOMER);
        entryAmounts.add(entry.amount().amount());
        entryFound.add(foundBy(entry));
        entryAfter.add(entry.balanceAfter().amount());
        entryLast.add(true);
        entryChannels.add(entry.remark().channel().orElse(null));
        entryMemos.add(entry.remark().memo().orElse(null));
    }

    /** The balance of the account's row: what its first entry was computed from. */
    private long foundBy(NewEntry entry) {
        int index = entryLast.size();
        Latest before = latest.put(entry.before().account(), new Latest(entry, index));
        if (before == null) {
            return entry.before().won().amount();
        }
        if (!follows(before.entry, entry)) {
            throw new IllegalArgumentException("Of two entries of an account, the second follows the first.");
        }
        entryLast.set(before.index, false);
        return entryFound.get(before.index);
    }

    private static boolean follows(NewEntry first, NewEntry second) {
        return second.before().equals(first.after())
                && second.valueDay().equals(first.valueDay())
                && second.orderedBy() == first.orderedBy();
    }

    /** How many accounts have entries. */
    int accounts() {
        return latest.size();
    }

    <T> NativeQuery<T> bind(NativeQuery<T> query) {
        return query.setParameter("journalDays", journalDays.toArray(LocalDate[]::new))
                .setParameter("journalKinds", journalKinds.toArray(String[]::new))
                .setParameter("journalsReversed", journalsReversed.toArray(Long[]::new))
                .setParameter("journalProducts", journalProducts.toArray(String[]::new))
                .setParameter("lineJournals", lineJournals.toArray(Long[]::new))
                .setParameter("lineNumbers", lineNumbers.toArray(Short[]::new))
                .setParameter("lineGlAccounts", lineGlAccounts.toArray(Short[]::new))
                .setParameter("lineDebits", lineDebits.toArray(Long[]::new))
                .setParameter("lineCredits", lineCredits.toArray(Long[]::new))
                .setParameter("lineAccounts", lineAccounts.toArray(Long[]::new))
                .setParameter("entryJournals", entryJournals.toArray(Long[]::new))
                .setParameter("entryAccounts", entryAccounts.toArray(Long[]::new))
                .setParameter("entryKinds", entryKinds.toArray(String[]::new))
                .setParameter("entryValueDays", entryValueDays.toArray(LocalDate[]::new))
                .setParameter("entryOrdered", entryOrdered.toArray(Boolean[]::new))
                .setParameter("entryAmounts", entryAmounts.toArray(Long[]::new))
                .setParameter("entryFound", entryFound.toArray(Long[]::new))
                .setParameter("entryAfter", entryAfter.toArray(Long[]::new))
                .setParameter("entryLast", entryLast.toArray(Boolean[]::new))
                .setParameter("entryChannels", entryChannels.toArray(String[]::new))
                .setParameter("entryMemos", entryMemos.toArray(String[]::new));
    }
}
