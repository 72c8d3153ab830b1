package org.jigeum.accounting.domain;

import java.util.ArrayList;
import java.util.List;
import org.jigeum.kernel.BusinessDay;
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
    }

    /** Money that came from another bank or over the counter. */
    public static Posting deposit(LockedBalance to, Won amount, BusinessDay day, Remark remark) {
        Journal journal = new Journal(
                JournalKind.DEPOSIT,
                day,
                List.of(
                        JournalLine.debit(GlAccount.CLEARING, amount),
                        JournalLine.creditDeposits(to.account(), amount)));
        return new Posting(journal, List.of(new NewEntry(to, EntryKind.DEPOSIT, amount, remark)));
    }

    /** Money that goes to another bank or over the counter. */
    public static Posting withdrawal(LockedBalance from, Won amount, BusinessDay day, Remark remark) {
        Journal journal = new Journal(
                JournalKind.WITHDRAWAL,
                day,
                List.of(
                        JournalLine.debitDeposits(from.account(), amount),
                        JournalLine.credit(GlAccount.CLEARING, amount)));
        return new Posting(journal, List.of(new NewEntry(from, EntryKind.WITHDRAWAL, amount, remark)));
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
                        new NewEntry(from, EntryKind.TRANSFER_OUT, amount, remark),
                        new NewEntry(to, EntryKind.TRANSFER_IN, amount, remark)));
    }

    /** Interest after tax goes to the customer, the tax becomes a liability; a tax of nothing has no line. */
    public static Posting interest(LockedBalance to, InterestAmounts amounts, BusinessDay day) {
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
                List.of(new NewEntry(to, EntryKind.INTEREST, amounts.net(), Remark.NONE)));
    }

    /** A difference of interest, up or down, with its tax; each amount is signed. */
    public static Posting interestAdjustment(LockedBalance account, InterestDelta delta, BusinessDay day) {
        boolean isOut = delta.net().isNegative();
        Won amount = isOut ? Won.ZERO.minus(delta.net()) : delta.net();
        List<JournalLine> lines = new ArrayList<>();
        lines.add(
                isOut
                        ? JournalLine.debitDeposits(account.account(), amount)
                        : JournalLine.creditDeposits(account.account(), amount));
        JournalLine.creditSigned(GlAccount.ACCRUED_INTEREST_PAYABLE, Won.ZERO.minus(delta.gross()))
                .ifPresent(lines::add);
        JournalLine.creditSigned(GlAccount.INCOME_TAX_WITHHELD, delta.incomeTax())
                .ifPresent(lines::add);
        JournalLine.creditSigned(GlAccount.LOCAL_INCOME_TAX_WITHHELD, delta.localIncomeTax())
                .ifPresent(lines::add);
        EntryKind kind = isOut ? EntryKind.INTEREST_ADJUSTMENT_OUT : EntryKind.INTEREST_ADJUSTMENT_IN;
        return new Posting(
                new Journal(JournalKind.INTEREST_ADJUSTMENT, day, lines),
                List.of(new NewEntry(account, kind, amount, Remark.NONE)));
    }
}
