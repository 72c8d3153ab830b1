package org.jigeum.accounting.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jigeum.kernel.AccountNumber;
import org.jigeum.kernel.BusinessDay;
import org.jigeum.kernel.ProductCode;
import org.jigeum.kernel.Won;

/**
 * A journal and the passbook entries that belong to it, written together.
 *
 * @param entries each of another account
 */
public record Posting(Journal journal, List<NewEntry> entries) {

    public Posting {
        entries = List.copyOf(entries);
        if (entries.stream().map(entry -> entry.before().account()).distinct().count() != entries.size()) {
            throw new IllegalArgumentException("A posting has one entry for each account.");
        }
        if (entries.stream().anyMatch(entry -> entry.valueDay().isAfter(journal.day()))) {
            throw new IllegalArgumentException("A posting has its value on the day it is posted, or earlier.");
        }
    }

    /** Money that came from another bank or over the counter. */
    public static Posting deposit(LockedBalance to, Won amount, BusinessDay day, Remark remark) {
        Journal journal = new Journal(
                JournalKind.DEPOSIT,
                day,
                List.of(
                        JournalLine.debit(GlAccount.CLEARING, amount),
                        JournalLine.creditDeposits(to.account(), amount)));
        return new Posting(journal, List.of(ordered(to, EntryKind.DEPOSIT, amount, day, remark)));
    }

    /** Money that goes to another bank or over the counter. */
    public static Posting withdrawal(LockedBalance from, Won amount, BusinessDay day, Remark remark) {
        Journal journal = new Journal(
                JournalKind.WITHDRAWAL,
                day,
                List.of(
                        JournalLine.debitDeposits(from.account(), amount),
                        JournalLine.credit(GlAccount.CLEARING, amount)));
        return new Posting(journal, List.of(ordered(from, EntryKind.WITHDRAWAL, amount, day, remark)));
    }

    /** Money that stays in the bank: one journal, one day, an entry on either side; the sender's comes first. */
    public static Posting transfer(LockedBalance from, LockedBalance to, Won amount, BusinessDay day, Remark remark) {
        Journal journal = new Journal(
                JournalKind.TRANSFER,
                day,
                List.of(
                        JournalLine.debitDeposits(from.account(), amount),
                        JournalLine.creditDeposits(to.account(), amount)));
        return new Posting(
                journal,
                List.of(
                        ordered(from, EntryKind.TRANSFER_OUT, amount, day, remark),
                        ordered(to, EntryKind.TRANSFER_IN, amount, day, remark)));
    }

    /**
     * Interest after tax goes to the customer, the tax becomes a liability; a tax of nothing has no line.
     *
     * @param orderedBy the customer if it was claimed, the bank on the regular interest day
     */
    public static Posting interest(LockedBalance to, InterestAmounts amounts, BusinessDay day, OrderedBy orderedBy) {
        List<JournalLine> lines = new ArrayList<>();
        lines.add(JournalLine.debit(GlAccount.ACCRUED_INTEREST_PAYABLE, amounts.gross()));
        lines.add(JournalLine.creditDeposits(to.account(), amounts.net()));
        if (amounts.incomeTax().isPositive()) {
            lines.add(JournalLine.credit(GlAccount.INCOME_TAX_WITHHELD, amounts.incomeTax()));
        }
        if (amounts.localIncomeTax().isPositive()) {
            lines.add(JournalLine.credit(GlAccount.LOCAL_INCOME_TAX_WITHHELD, amounts.localIncomeTax()));
        }
        return new Posting(
                new Journal(JournalKind.INTEREST, day, lines),
                List.of(new NewEntry(to, EntryKind.INTEREST, amounts.net(), day, orderedBy, Remark.NONE)));
    }

    /** What a product earned on a day becomes a liability; the amount is signed and not zero. */
    public static Posting accrual(ProductCode product, BusinessDay day, Won amount) {
        List<JournalLine> lines = Stream.of(
                        JournalLine.creditSigned(GlAccount.INTEREST_EXPENSE, Won.ZERO.minus(amount)),
                        JournalLine.creditSigned(GlAccount.ACCRUED_INTEREST_PAYABLE, amount))
                .flatMap(Optional::stream)
                .toList();
        return new Posting(
                new Journal(JournalKind.ACCRUAL, day, Optional.empty(), Optional.of(product), lines), List.of());
    }

    /** Withheld tax goes to the tax offices; neither tax is below zero, and not both are nothing. */
    public static Posting remittance(WithheldTax tax, BusinessDay day) {
        List<JournalLine> lines = Stream.of(
                        JournalLine.creditSigned(GlAccount.INCOME_TAX_WITHHELD, Won.ZERO.minus(tax.incomeTax())),
                        JournalLine.creditSigned(
                                GlAccount.LOCAL_INCOME_TAX_WITHHELD, Won.ZERO.minus(tax.localIncomeTax())),
                        JournalLine.creditSigned(GlAccount.CENTRAL_BANK, tax.total()))
                .flatMap(Optional::stream)
                .toList();
        return new Posting(new Journal(JournalKind.TAX_REMITTANCE, day, lines), List.of());
    }

    /** A difference of interest, up or down, with its tax; each amount is signed. */
    public static Posting interestAdjustment(LockedBalance account, InterestDelta delta, BusinessDay day) {
        boolean isOut = delta.net().isNegative();
        Won amount = isOut ? Won.ZERO.minus(delta.net()) : delta.net();
        List<JournalLine> lines = new ArrayList<>();
        List<NewEntry> entries = new ArrayList<>();
        if (amount.isPositive()) {
            EntryKind kind = isOut ? EntryKind.INTEREST_ADJUSTMENT_OUT : EntryKind.INTEREST_ADJUSTMENT_IN;
            entries.add(byBank(account, kind, amount, day));
            lines.add(
                    isOut
                            ? JournalLine.debitDeposits(account.account(), amount)
                            : JournalLine.creditDeposits(account.account(), amount));
        }
        JournalLine.creditSigned(GlAccount.ACCRUED_INTEREST_PAYABLE, Won.ZERO.minus(delta.gross()))
                .ifPresent(lines::add);
        JournalLine.creditSigned(GlAccount.INCOME_TAX_WITHHELD, delta.incomeTax())
                .ifPresent(lines::add);
        JournalLine.creditSigned(GlAccount.LOCAL_INCOME_TAX_WITHHELD, delta.localIncomeTax())
                .ifPresent(lines::add);
        return new Posting(new Journal(JournalKind.INTEREST_ADJUSTMENT, day, lines), entries);
    }

    /** 정정: the bank puts an error right, against clearing, with the value of the day it should have been. */
    public static Posting correction(LockedBalance account, Direction direction, Won amount, PostingDays days) {
        boolean isOut = direction == Direction.OUT;
        List<JournalLine> lines = isOut
                ? List.of(
                        JournalLine.debitDeposits(account.account(), amount),
                        JournalLine.credit(GlAccount.CLEARING, amount))
                : List.of(
                        JournalLine.debit(GlAccount.CLEARING, amount),
                        JournalLine.creditDeposits(account.account(), amount));
        EntryKind kind = isOut ? EntryKind.CORRECTION_OUT : EntryKind.CORRECTION_IN;
        return new Posting(
                new Journal(JournalKind.CORRECTION, days.businessDay(), lines),
                List.of(byBank(account, kind, amount, days.valueDay())));
    }

    /**
     * 취소: mirrors a journal that should not have been, and the entries of its accounts.
     *
     * @param original the id of the journal
     * @param journal as it was posted
     * @param accounts all that it has lines of, by number
     */
    public static Posting reversal(
            long original, Journal journal, Map<AccountNumber, LockedBalance> accounts, PostingDays days) {
        Journal mirrored = journal.mirrored(original, days.businessDay());
        List<NewEntry> entries = mirrored.lines().stream()
                .filter(line -> line.account() == GlAccount.CUSTOMER_DEPOSITS)
                .map(line -> byBank(
                        accounts.get(line.customerAccount().orElseThrow()),
                        line.side() == Side.DEBIT ? EntryKind.REVERSAL_OUT : EntryKind.REVERSAL_IN,
                        line.amount(),
                        days.valueDay()))
                .toList();
        return new Posting(mirrored, entries);
    }

    private static NewEntry ordered(LockedBalance account, EntryKind kind, Won amount, BusinessDay day, Remark remark) {
        return new NewEntry(account, kind, amount, day, OrderedBy.CUSTOMER, remark);
    }

    private static NewEntry byBank(LockedBalance account, EntryKind kind, Won amount, BusinessDay valueDay) {
        return new NewEntry(account, kind, amount, valueDay, OrderedBy.BANK, Remark.NONE);
    }
}
