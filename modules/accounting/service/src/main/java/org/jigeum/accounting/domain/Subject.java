package org.jigeum.accounting.domain;

import java.util.EnumMap;
import java.util.Map;
import org.jigeum.kernel.AccountNumber;
import org.jigeum.kernel.BusinessDay;
import org.jigeum.kernel.ProductCode;

/** What of the books something is about. Immutable. */
public final class Subject {

    /** The whole ledger. */
    public static final Subject LEDGER = new Subject(Map.of());

    /** What can be named of a subject. */
    public enum Part {
        ACCOUNT_NUMBER,
        JOURNAL_ID,
        ENTRY_ID,
        PAYOUT_ID,
        DAY,
        PRODUCT_CODE
    }

    private final Map<Part, String> parts;

    private Subject(Map<Part, String> parts) {
        this.parts = parts;
    }

    public static Subject journal(long journalId) {
        return LEDGER.with(Part.JOURNAL_ID, Long.toString(journalId));
    }

    public static Subject product(ProductCode product) {
        return LEDGER.with(Part.PRODUCT_CODE, product.code());
    }

    public static Subject payout(long payoutId) {
        return LEDGER.with(Part.PAYOUT_ID, Long.toString(payoutId));
    }

    public Subject account(AccountNumber account) {
        return with(Part.ACCOUNT_NUMBER, account.digits());
    }

    public Subject day(BusinessDay day) {
        return with(Part.DAY, day.toString());
    }

    public Subject and(Subject other) {
        Map<Part, String> both = new EnumMap<>(Part.class);
        both.putAll(parts);
        both.putAll(other.parts);
        return new Subject(both);
    }

    public Subject with(Part part, String name) {
        Map<Part, String> more = new EnumMap<>(Part.class);
        more.putAll(parts);
        more.put(part, name);
        return new Subject(more);
    }

    /** In the order of {@link Part}. */
    public Map<Part, String> parts() {
        return Map.copyOf(parts);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Subject subject && subject.parts.equals(parts);
    }

    @Override
    public int hashCode() {
        return parts.hashCode();
    }

    @Override
    public String toString() {
        return parts.toString();
    }
}
