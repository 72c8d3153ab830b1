package org.jigeum.interest.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jigeum.interest.domain.Keeper.Tax;
import org.jigeum.kernel.Won;

/** What is withheld from any payout, of one won or of ten years of hundred percent on 10^15 won. */
class TaxPropertyTest {

    private static final long TEN_TIMES_THE_HIGHEST_BALANCE = 10 * History.HIGHEST_BALANCE;

    @Property
    void theTaxesAreWhatTheClerkReckonsByTheLetter(@ForAll("taxes") Tax tax, @ForAll("grosses") long gross) {
        Withholding withholding = Engine.withhold(tax, Won.of(gross));
        long incomeTax = Clerk.incomeTax(tax, gross);
        long local = Clerk.wholeTens(BigDecimal.valueOf(incomeTax).movePointLeft(1));
        assertThat(withholding.gross()).isEqualTo(Won.of(gross));
        assertThat(withholding.incomeTax()).isEqualTo(Won.of(incomeTax));
        assertThat(withholding.localIncomeTax()).isEqualTo(Won.of(local));
        assertThat(withholding.net()).isEqualTo(Won.of(gross - incomeTax - local));
    }

    @Property
    void taxesAreWholeTensAndLeaveTheCustomerHalfAtLeast(@ForAll("taxes") Tax tax, @ForAll("grosses") long gross) {
        Withholding withholding = Engine.withhold(tax, Won.of(gross));
        assertThat(List.of(withholding.incomeTax(), withholding.localIncomeTax()))
                .allMatch(won -> won.amount() % 10 == 0 && !won.isNegative());
        assertThat(withholding.net().amount()).isGreaterThanOrEqualTo(gross / 2);
    }

    @Property
    void moreInterestIsNeverTaxedLess(
            @ForAll("taxes") Tax tax, @ForAll("grosses") long one, @ForAll("grosses") long other) {
        Withholding less = Engine.withhold(tax, Won.of(Math.min(one, other)));
        Withholding more = Engine.withhold(tax, Won.of(Math.max(one, other)));
        assertThat(more.incomeTax()).isGreaterThanOrEqualTo(less.incomeTax());
        assertThat(more.localIncomeTax()).isGreaterThanOrEqualTo(less.localIncomeTax());
    }

    @Provide
    Arbitrary<Tax> taxes() {
        return Histories.taxes();
    }

    @Provide
    Arbitrary<Long> grosses() {
        Arbitrary<Long> besides = Combinators.combine(
                        Histories.taxEdges(), Arbitraries.longs().between(-1, 1))
                .as(Long::sum);
        return Arbitraries.oneOf(
                besides,
                Arbitraries.longs().between(0, 100_000),
                Arbitraries.longs().between(0, TEN_TIMES_THE_HIGHEST_BALANCE));
    }
}
