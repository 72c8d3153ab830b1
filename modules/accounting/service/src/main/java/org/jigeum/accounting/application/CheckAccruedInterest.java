package org.jigeum.accounting.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jigeum.accounting.api.AccountSpan;
import org.jigeum.accounting.api.BookedInterest;
import org.jigeum.accounting.api.ExactInterest;
import org.jigeum.accounting.api.InterestBooks;
import org.jigeum.accounting.api.InterestJournal;
import org.jigeum.accounting.api.OwedInterest;
import org.jigeum.accounting.domain.Findings;
import org.jigeum.accounting.domain.Invariant;
import org.jigeum.accounting.domain.Subject;
import org.jigeum.accounting.domain.Violation;
import org.jigeum.accounting.persistence.AccrualJournals;
import org.jigeum.accounting.persistence.AccrualJournals.Payable;
import org.jigeum.accounting.persistence.OpenedAccounts;
import org.jigeum.accounting.persistence.ProductBalances;
import org.jigeum.kernel.AccountNumber;
import org.jigeum.kernel.BusinessDay;
import org.jigeum.kernel.ProductCode;
import org.jigeum.kernel.Won;

/**
 * Explains accrued interest payable, product by product: by the accruals and payouts, and account by account. Both are
 * exact: what is posted is the whole won of the sum of all accounts, fractions that claims have dropped included.
 */
@ApplicationScoped
class CheckAccruedInterest {

    private static final Invariant INVARIANT = Invariant.ACCRUED_INTEREST_IS_EXPLAINED;
    private static final int ACCOUNTS_AT_ONCE = 1_000;

    @Inject
    InterestBooks interestBooks;

    @Inject
    AccrualJournals journals;

    @Inject
    ProductBalances productBalances;

    @Inject
    OpenedAccounts openedAccounts;

    @Inject
    CheckAccruals checkAccruals;

    void run(BusinessDay day, Findings findings) {
        Map<ProductCode, BigInteger> payable = payable(day, findings);
        Map<ProductCode, Long> posted = journals.counts(day);
        TreeSet<String> codes = new TreeSet<>();
        List.of(productBalances.products(), payable.keySet(), posted.keySet())
                .forEach(products -> products.forEach(product -> codes.add(product.code())));
        for (ProductCode product : codes.stream().map(ProductCode::new).toList()) {
            checkAccruals.run(product, day, posted.getOrDefault(product, 0L), findings);
            findings.checked(INVARIANT, 1);
            BigInteger won = payable.getOrDefault(product, BigInteger.ZERO);
            interestBooks.owed(product, day).ifPresent(owed -> findings.addAll(explain(product, won, owed)));
        }
    }

    private List<Violation> explain(ProductCode product, BigInteger payable, OwedInterest owed) {
        List<Violation> violations = new ArrayList<>();
        Subject subject = Subject.product(product).day(owed.through());
        BigInteger byAccruals = owed.recorded().wholeWon().subtract(owed.paid());
        if (!payable.equals(byAccruals)) {
            violations.add(
                    differs(subject, byAccruals, payable, "The ledger does not owe what was accrued and not paid."));
        }
        owed.besides().ifPresent(besides -> {
            ExactInterest byAccounts = unpaid(product, owed.through()).plus(besides);
            if (!payable.equals(byAccounts.wholeWon())) {
                violations.add(differs(
                        subject,
                        byAccounts.wholeWon(),
                        payable,
                        "The ledger does not owe what the accounts have earned and were not paid, " + byAccounts
                                + "."));
            }
            ExactInterest recorded =
                    owed.recorded().plus(ExactInterest.ofWon(owed.paid().negate()));
            if (!recorded.equals(byAccounts)) {
                violations.add(differs(
                        subject,
                        byAccounts.wholeWon(),
                        recorded.wholeWon(),
                        "By the accruals %s is owed, by the accounts %s.".formatted(recorded, byAccounts)));
            }
        });
        return violations;
    }

    private ExactInterest unpaid(ProductCode product, BusinessDay through) {
        ExactInterest unpaid = ExactInterest.NOTHING;
        SortedMap<AccountNumber, BusinessDay> page =
                openedAccounts.next(product, AccountSpan.BEFORE_ALL, ACCOUNTS_AT_ONCE);
        while (!page.isEmpty()) {
            unpaid = unpaid.plus(interestBooks.unpaid(product, through, page));
            page = openedAccounts.next(product, page.lastKey(), ACCOUNTS_AT_ONCE);
        }
        return unpaid;
    }

    /** By product; a settlement that changed no balance is its account's, which only the payout names. */
    private Map<ProductCode, BigInteger> payable(BusinessDay day, Findings findings) {
        Payable found = journals.payable(day);
        Map<ProductCode, BigInteger> payable = new HashMap<>(found.byProduct());
        Map<InterestJournal, Won> nobodys = found.ofNoProduct();
        if (nobodys.isEmpty()) {
            return payable;
        }
        Map<Long, AccountNumber> accounts = interestBooks.payoutsOf(nobodys.keySet()).stream()
                .collect(Collectors.toMap(
                        payout -> payout.journalId().orElseThrow(), BookedInterest::account, (one, other) -> one));
        Map<AccountNumber, ProductCode> products = journals.productsOf(accounts.values());
        nobodys.forEach((journal, won) -> Optional.ofNullable(accounts.get(journal.journalId()))
                .map(products::get)
                .ifPresentOrElse(
                        product -> payable.merge(product, BigInteger.valueOf(won.amount()), BigInteger::add),
                        () -> findings.add(ofNobody(journal, won))));
        return payable;
    }

    private static Violation ofNobody(InterestJournal journal, Won won) {
        return new Violation(
                INVARIANT,
                Subject.journal(journal.journalId()).day(journal.day()),
                Optional.empty(),
                Optional.of(BigInteger.valueOf(won.amount())),
                "The journal moves accrued interest of no account and no product.");
    }

    private static Violation differs(Subject subject, BigInteger expected, BigInteger found, String detail) {
        return new Violation(INVARIANT, subject, Optional.of(expected), Optional.of(found), detail);
    }
}
