package org.jigeum.interest.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.jigeum.interest.domain.Claim;
import org.jigeum.interest.domain.Period;
import org.jigeum.kernel.AccountNumber;
import org.jigeum.kernel.BusinessClock;
import org.jigeum.kernel.BusinessDay;
import org.jigeum.kernel.ProductCode;

/** The claims that were paid. Insert-only. */
@ApplicationScoped
public class Claims {

    /** The first key of the advisory locks by which payments of a product and changes of its rates keep apart. */
    private static final int RATE_LOCKS = 0x4a494745;

    /**
     * The latest claim of each account. Together with it a shared lock is taken for each product, until the end of the
     * transaction, so that no rate can be put behind a payment that is under way.
     */
    private static final String LAST_PAYMENTS = """
            with held as materialized (
              select pg_advisory_xact_lock_shared(:lockSpace, hashtext(code))
              from unnest(cast(:products as varchar[])) as p (code)
            )
            select a.number, last.through_day,
                   (select count(*) from interest.adjustment d where d.account_number = a.number
                    and (d.settled_on is null or d.settled_on > last.through_day)),
                   (select count(*) from held)
            from unnest(cast(:accounts as bigint[])) as a (number)
            cross join lateral (
              select max(c.through_day) as through_day from interest.claim c where c.account_number = a.number
            ) as last""";

    private static final String INSERT = """
            with new_claim as materialized (
              select c.*, nextval('interest.claim_id') as claim_id
              from unnest(cast(:accounts as bigint[]), cast(:customers as varchar[]), cast(:products as varchar[]),
                          cast(:days as date[]), cast(:fromDays as date[]), cast(:throughDays as date[]),
                          cast(:taxProfiles as varchar[]), cast(:gross as bigint[]), cast(:incomeTaxes as bigint[]),
                          cast(:localIncomeTaxes as bigint[]), cast(:nets as bigint[]), cast(:balances as bigint[]),
                          cast(:journals as bigint[]), cast(:occasions as varchar[]), cast(:treatyUnits as integer[]),
                          cast(:droppedParts as bigint[]), cast(:adjustments as bigint[]), cast(:traces as text[]))
                with ordinality as c (account_number, customer_id, product_code, business_day, from_day, through_day,
                                      tax_profile, gross, income_tax, local_income_tax, net, balance, journal_id,
                                      occasion, treaty_units, dropped_parts, adjustment, trace, position)
            ), claims as (
              insert into interest.claim (claim_id, account_number, customer_id, product_code, business_day, from_day,
                through_day, tax_profile, gross, income_tax, local_income_tax, net, balance, journal_id, occasion,
                treaty_units, dropped_parts, adjustment, trace, claimed_at)
              select claim_id, account_number, customer_id, product_code, business_day, from_day,
                through_day, tax_profile, gross, income_tax, local_income_tax, net, balance, journal_id, occasion,
                treaty_units, dropped_parts, adjustment, cast(trace as json), :claimedAt
              from new_claim
            ), outbox as (
              insert into interest.outbox (claim_id, written_at) select claim_id, :claimedAt from new_claim
            )
            select claim_id from new_claim order by position""";

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    BusinessClock clock;

    /** The last payment of each account; accounts that were never paid are left out. */
    public Map<AccountNumber, LastPayment> lastPayments(Collection<AccountNumber> accounts) {
        return lastPayments(accounts, Set.of());
    }

    /** The same for accounts about to be paid; the rates of their products stay as they are until that is done. */
    public Map<AccountNumber, LastPayment> lastPaymentsHoldingRates(
            Collection<AccountNumber> accounts, Set<ProductCode> products) {
        return lastPayments(accounts, products);
    }

    private Map<AccountNumber, LastPayment> lastPayments(
            Collection<AccountNumber> accounts, Set<ProductCode> productsHeld) {
        return entityManager
                .unwrap(Session.class)
                .createNativeQuery(LAST_PAYMENTS, Object[].class)
                .setParameter("lockSpace", RATE_LOCKS)
                .setParameter(
                        "products", productsHeld.stream().map(ProductCode::code).toArray(String[]::new))
                .setParameter(
                        "accounts", accounts.stream().map(AccountNumber::asLong).toArray(Long[]::new))
                .getResultStream()
                .filter(row -> row[1] != null) // the lock must be taken for accounts that were never paid, too
                .collect(Collectors.toMap(row -> AccountNumber.of(((Number) row[0]).longValue()), Claims::lastPayment));
    }

    private static LastPayment lastPayment(Object[] row) {
        return new LastPayment(day(row[1]).orElseThrow(), ((Number) row[2]).longValue());
    }

    /** Writes claims and an outbox row for each, in one statement. */
    public List<Claim> insert(List<NewClaim> newClaims) {
        List<Long> ids = ClaimColumns.of(newClaims)
                .bind(entityManager.unwrap(Session.class).createNativeQuery(INSERT, Long.class))
                .setParameter("claimedAt", clock.now())
                .getResultList();
        List<Claim> claims = new ArrayList<>(newClaims.size());
        for (int i = 0; i < newClaims.size(); i++) {
            claims.add(newClaims.get(i).withId(ids.get(i)));
        }
        return claims;
    }

    /** An account's claims, newest first, those that paid up to an earlier day than the given one. */
    public List<Claim> ofAccount(AccountNumber account, LocalDate before, int limit) {
        return entityManager
                .createQuery("""
                        select c from ClaimRow c where c.accountNumber = :account and c.throughDay < :before
                        order by c.throughDay desc""", ClaimRow.class)
                .setParameter("account", account.asLong())
                .setParameter("before", before)
                .setMaxResults(limit)
                .getResultStream()
                .map(ClaimRow::toClaim)
                .toList();
    }

    /** The claims of an account that paid for a day or later ones, oldest first. */
    public List<Claim> paidFor(AccountNumber account, BusinessDay day) {
        return entityManager
                .createQuery("""
                        select c from ClaimRow c where c.accountNumber = :account and c.throughDay >= :day
                        order by c.throughDay""", ClaimRow.class)
                .setParameter("account", account.asLong())
                .setParameter("day", day.date())
                .getResultStream()
                .map(ClaimRow::toClaim)
                .toList();
    }

    /** A claim with its trace, if there is one of that id. */
    public Optional<TracedClaim> find(long claimId) {
        return entityManager
                .createQuery("select c from ClaimRow c where c.claimId = :id", ClaimRow.class)
                .setParameter("id", claimId)
                .getResultStream()
                .findFirst()
                .map(ClaimRow::toTracedClaim);
    }

    /** Has all that the transaction reads be of one moment; to be called before it reads anything. */
    public void readOneMoment() {
        entityManager
                .createNativeQuery("set transaction isolation level repeatable read")
                .executeUpdate();
    }

    /** Claims of all accounts with business days in a period, in order of their ids, those after the given one. */
    public List<TracedClaim> paidOn(Period days, long after, int limit) {
        return entityManager
                .createQuery("""
                        select c from ClaimRow c
                        where c.claimId > :after and c.businessDay between :from and :through
                        order by c.claimId""", ClaimRow.class)
                .setParameter("after", after)
                .setParameter("from", days.from().date())
                .setParameter("through", days.through().date())
                .setMaxResults(limit)
                .getResultStream()
                .map(ClaimRow::toTracedClaim)
                .toList();
    }

    /** Has the rates of a product stay as they are until the transaction ends. */
    public void holdRates(ProductCode product) {
        entityManager
                .createNativeQuery(
                        "select 1 from pg_advisory_xact_lock_shared(:lockSpace, hashtext(:product))", Integer.class)
                .setParameter("lockSpace", RATE_LOCKS)
                .setParameter("product", product.code())
                .getSingleResult();
    }

    /** The last paid day of a product, under a lock that keeps its payments out until the transaction ends. */
    public Optional<BusinessDay> lastPaidDayHoldingPayments(ProductCode product) {
        Session session = entityManager.unwrap(Session.class);
        session.createNativeQuery("select 1 from pg_advisory_xact_lock(:lockSpace, hashtext(:product))", Integer.class)
                .setParameter("lockSpace", RATE_LOCKS)
                .setParameter("product", product.code())
                .getSingleResult();
        Object day = session.createNativeQuery(
                        "select max(through_day) from interest.claim where product_code = :product", Object.class)
                .setParameter("product", product.code())
                .getSingleResult();
        return day(day);
    }

    private static Optional<BusinessDay> day(Object date) {
        return Optional.ofNullable((java.sql.Date) date)
                .map(java.sql.Date::toLocalDate)
                .map(BusinessDay::new);
    }
}
