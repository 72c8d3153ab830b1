package org.jigeum.accounting.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jigeum.accounting.api.BookedAccrual;
import org.jigeum.accounting.api.InterestBooks;
import org.jigeum.accounting.domain.Findings;
import org.jigeum.accounting.domain.Invariant;
import org.jigeum.accounting.domain.Subject;
import org.jigeum.accounting.domain.Violation;
import org.jigeum.accounting.persistence.AccrualJournals;
import org.jigeum.kernel.BusinessDay;
import org.jigeum.kernel.ProductCode;

/** Holds each accrual of a product against the one before and against its journal, and each journal against them. */
@ApplicationScoped
class CheckAccruals {

    private static final Invariant INVARIANT = Invariant.INTEREST_EQUALS_JOURNALS;
    private static final int AT_ONCE = 5_000;

    /** Earlier than any day of the bank. */
    private static final BusinessDay BEFORE_ALL = new BusinessDay(LocalDate.EPOCH);

    @Inject
    InterestBooks interestBooks;

    @Inject
    AccrualJournals journals;

    /**
     * Looks at a product.
     *
     * @param posted how many journals of its accruals there are
     */
    void run(ProductCode product, BusinessDay day, long posted, Findings findings) {
        interestBooks
                .brokenAccruals(product, day)
                .forEach(broken -> findings.add(new Violation(
                        Invariant.ACCRUED_INTEREST_IS_EXPLAINED,
                        Subject.product(product).day(broken),
                        Optional.empty(),
                        Optional.empty(),
                        "The accrual does not follow from the one before.")));
        Set<Long> known = accruals(product, day, findings);
        if (known.size() != posted) {
            journals.besides(product, day, known)
                    .forEach((journal, posting) -> findings.add(nobodys(product, journal, posting)));
        }
    }

    /** The journals that accruals name. */
    private Set<Long> accruals(ProductCode product, BusinessDay day, Findings findings) {
        Set<Long> known = new HashSet<>();

        List<BookedAccrual> page = interestBooks.accruals(product, BEFORE_ALL, day, AT_ONCE);
        while (!page.isEmpty()) {
            List<BookedAccrual> booked = page.stream()
                    .filter(accrual -> accrual.journalId().isPresent())
                    .toList();
            booked.forEach(accrual -> known.add(accrual.journalId().orElseThrow()));
            findings.checked(INVARIANT, booked.size());
            journals.deviating(product, booked).forEach(deviation -> findings.add(violation(product, deviation)));
            page = interestBooks.accruals(product, page.get(page.size() - 1).day(), day, AT_ONCE);
        }
        return known;
    }

    private static Violation violation(ProductCode product, AccrualJournals.Deviation deviation) {
        BookedAccrual accrual = deviation.accrual();
        return new Violation(
                INVARIANT,
                Subject.product(product)
                        .day(accrual.day())
                        .and(Subject.journal(accrual.journalId().orElseThrow())),
                Optional.of(BigInteger.valueOf(accrual.amount().amount())),
                deviation.found(),
                deviation.found().isEmpty()
                        ? "The accrual has no journal of its product and day."
                        : "The journal is not what was accrued.");
    }

    private static Violation nobodys(ProductCode product, long journal, BusinessDay day) {
        return new Violation(
                INVARIANT,
                Subject.product(product).day(day).and(Subject.journal(journal)),
                Optional.empty(),
                Optional.empty(),
                "The journal posted an accrual that was not computed.");
    }
}
