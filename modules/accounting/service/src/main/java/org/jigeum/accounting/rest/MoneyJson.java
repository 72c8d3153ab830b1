package org.jigeum.accounting.rest;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.jigeum.accounting.application.MoveMoney.Sum;
import org.jigeum.accounting.domain.Remark;
import org.jigeum.kernel.Won;

/** The bodies of deposits, withdrawals and transfers. Amounts are whole won. */
final class MoneyJson {

    /** The most that one request may move: 10^15 won. */
    static final long HIGHEST_AMOUNT = 1_000_000_000_000_000L;

    static final int MEMO_LENGTH = 200;
    static final int CHANNEL_LENGTH = 40;

    private MoneyJson() {}

    /**
     * A deposit or a withdrawal.
     *
     * @param channel where it was ordered, such as BRANCH or FIRM_BANKING
     */
    record Movement(
            @NotNull @Positive @Max(HIGHEST_AMOUNT) Long amount,
            @NotBlank @Size(max = CHANNEL_LENGTH) String channel,
            @Size(max = MEMO_LENGTH) String memo) {

        Sum sum() {
            return new Sum(Won.of(amount), new Remark(Optional.of(channel), Optional.ofNullable(memo)));
        }
    }

    record Transfer(
            @NotBlank String from,
            @NotBlank String to,
            @NotNull @Positive @Max(HIGHEST_AMOUNT) Long amount,
            @Size(max = MEMO_LENGTH) String memo) {

        Sum sum() {
            return new Sum(Won.of(amount), new Remark(Optional.empty(), Optional.ofNullable(memo)));
        }
    }

    /** What was posted: the entry of the account, or of the sender's account. */
    record Moved(String entryId, String journalId, String businessDay, long amount, long balance) {}
}
