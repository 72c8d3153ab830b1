package org.jigeum.accounting.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jigeum.accounting.api.DepositAccount;
import org.jigeum.accounting.api.State;
import org.jigeum.accounting.persistence.PassbookEntry;

/** Accounts and passbook entries as they are written in JSON. */
final class AccountJson {

    private AccountJson() {}

    record NewAccount(@NotBlank String customerId, @NotBlank String productCode) {}

    record Restrictions(
            @NotNull @Size(max = 20) List<@NotNull String> restrictions,
            @NotBlank String reason) {}

    record Account(
            String accountNumber,
            String customerId,
            String productCode,
            String status,
            List<String> restrictions,
            long balance,
            String openedOn) {

        static Account of(DepositAccount account) {
            return new Account(
                    account.number().digits(),
                    account.owner().id(),
                    account.product().code(),
                    account.states().contains(State.CLOSED) ? "CLOSED" : "ACTIVE",
                    account.states().stream()
                            .filter(state -> state != State.CLOSED)
                            .sorted()
                            .map(State::name)
                            .toList(),
                    account.balance().amount(),
                    account.openedOn().toString());
        }
    }

    /**
     * An entry of the passbook.
     *
     * @param valueDay from which on it counts for the balance; an earlier one if it puts an error right
     * @param kind DEPOSIT, INTEREST and what ends in _IN brought the amount in, WITHDRAWAL and what ends in _OUT took
     *     it out
     * @param amount always above zero
     */
    record Entry(
            String entryId,
            String businessDay,
            String valueDay,
            String kind,
            long amount,
            long balance,
            String journalId,
            String memo) {

        static Entry of(PassbookEntry entry) {
            return new Entry(
                    Long.toString(entry.entryId()),
                    entry.businessDay().toString(),
                    entry.valueDay().toString(),
                    entry.kind(),
                    entry.amount(),
                    entry.balance(),
                    Long.toString(entry.journalId()),
                    entry.memo().orElse(null));
        }
    }
}
