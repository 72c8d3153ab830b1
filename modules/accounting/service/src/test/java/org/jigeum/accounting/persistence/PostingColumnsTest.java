package org.jigeum.accounting.persistence;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import org.jigeum.accounting.domain.LockedBalance;
import org.jigeum.accounting.domain.Posting;
import org.jigeum.accounting.domain.Remark;
import org.jigeum.kernel.AccountNumber;
import org.jigeum.kernel.BusinessDay;
import org.jigeum.kernel.Won;
import org.junit.jupiter.api.Test;

class PostingColumnsTest {

    private static final LockedBalance EMPTY =
            new LockedBalance(AccountNumber.withCheckDigit(10_000_000_000L), Won.ZERO);
    private static final BusinessDay DAY = new BusinessDay(LocalDate.of(2023, 8, 15));

    private static Posting deposit(LockedBalance to, BusinessDay day) {
        return Posting.deposit(to, Won.of(7), day, Remark.NONE);
    }

    @Test
    void entriesOfOneAccountFollowOneAnother() {
        Posting first = deposit(EMPTY, DAY);
        LockedBalance then = first.entries().get(0).after();
        assertThatCode(() -> PostingColumns.of(List.of(first, deposit(then, DAY))))
                .doesNotThrowAnyException();
        assertThatIllegalArgumentException()
                .as("both from the same balance: one would be lost")
                .isThrownBy(() -> PostingColumns.of(List.of(first, deposit(EMPTY, DAY))));
        assertThatIllegalArgumentException()
                .as("the closing balance of the first day would be lost")
                .isThrownBy(() -> PostingColumns.of(List.of(first, deposit(then, DAY.next()))));
    }
}
