package org.jigeum.interest.neighbours;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.jigeum.accounting.api.Ledger;
import org.jigeum.interest.domain.Period;
import org.jigeum.interest.domain.SlicedBalances;
import org.jigeum.kernel.ProductCode;
import org.jigeum.kernel.Won;

/** The balances of all accounts of a product together, in this module's terms. */
@ApplicationScoped
public class ProductBalances {

    @Inject
    Ledger ledger;

    /**
     * The closing balances of each day, cut at the bounds.
     *
     * @param bounds ascending
     */
    public List<SlicedBalances> on(ProductCode product, Period days, List<Won> bounds) {
        List<SlicedBalances> balances = new ArrayList<>();
        for (Period left = days; !left.isEmpty(); left = after(balances, days)) {
            balances.addAll(onFirst(product, left, bounds));
        }
        return balances;
    }

    private static Period after(List<SlicedBalances> balances, Period days) {
        return new Period(balances.get(balances.size() - 1).day().next(), days.through());
    }

    /**
     * The same for the first of the days, as many as are added up at once.
     *
     * @return one at least
     */
    public List<SlicedBalances> onFirst(ProductCode product, Period days, List<Won> bounds) {
        return ledger.sliceTotals(product, days.from(), days.through(), bounds).stream()
                .map(totals -> new SlicedBalances(totals.day(), bounds, totals.won()))
                .toList();
    }
}
