package org.jigeum.interest.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.hibernate.query.MutationQuery;
import org.hibernate.query.NativeQuery;
import org.jigeum.interest.domain.Claim;
import org.jigeum.interest.domain.Period;
import org.jigeum.kernel.AccountNumber;
import org.jigeum.kernel.BusinessClock;
import org.jigeum.kernel.BusinessDay;
import org.jigeum.kernel.ProductCode;
import org.jigeum.platform.answers.GivenAnswer;
import org.jigeum.platform.answers.KeyedRequest;
import org.jigeum.platform.answers.StoredAnswers;
import org.jigeum.platform.database.OvertakenException;
import org.jigeum.platform.database.Plans;

/** The claims that were paid. Insert-only. */
@ApplicationScoped
public class Claims {

    /** The first key of the advisory locks by which payments of a product and changes of its rates keep apart. */
    private static final int RATE_LOCKS = 0x4a494745;

    /** The latest claim of each account. */
    private static final String STARTS = """
            select a.number, last.through_day,
                   (select count(*) from interest.adjustment d where d.account_number = a.number
                    and (d.settled_on is null or d.settled_on > last.through_day))%s
            from unnest(cast(:accounts as bigint[])%s
            cross join lateral (
              select max(c.through_day) as through_day from interest.claim c where c.account_number = a.number
            ) as last""";

    private static final String START_QUOTES = STARTS.formatted("", ") as a (number)");
    private static final String START_QUOTE = START_QUOTES + " cross join " + Plans.ONCE;

    /**
     * The same for claims about to be made, with an id for each. Together with it a shared lock is taken for each
     * product, until the end of the transaction, so that no rate can be put behind a payment that is under way.
     */
    private static final String START_CLAIMS = """
            with held as materialized (
              select code, %s as is_held from unnest(cast(:products as varchar[])) as p (code)%s
            )
            """ + STARTS.formatted("""
                    , nextval('interest.claim_id'), h.is_held and not exists (
                      select 1 from interest.stored_answer s
                      where s.subject = a.subject and s.idempotency_key = a.idempotency_key)""", """
                    , cast(:accountProducts as varchar[]), cast(:subjects as varchar[]), cast(:keys as varchar[]))
                    as a (number, product, subject, idempotency_key) join held h on h.code = a.product""");

    private static final String HOLD_AND_START = START_CLAIMS.formatted(
            "true", " cross join lateral pg_advisory_xact_lock_shared(:lockSpace, hashtext(code))");

    /** Nobody waits: a product whose rates are being changed is not held. */
    private static final String TRY_TO_HOLD_AND_START =
            START_CLAIMS.formatted("pg_try_advisory_xact_lock_shared(:lockSpace, hashtext(code))", "");

    private static final String INSERT = """
            with new_claim as materialized (
              select c.*
              from unnest(cast(:claimIds as bigint[]), cast(:rateRevisions as varchar[]), cast(:accounts as bigint[]),
                          cast(:customers as varchar[]), cast(:products as varchar[]),
                          cast(:days as date[]), cast(:fromDays as date[]), cast(:throughDays as date[]),
                          cast(:taxProfiles as varchar[]), cast(:gross as bigint[]), cast(:incomeTaxes as bigint[]),
                          cast(:localIncomeTaxes as bigint[]), cast(:nets as bigint[]), cast(:balances as bigint[]),
                          cast(:journals as bigint[]), cast(:occasions as varchar[]), cast(:treatyUnits as integer[]),
                          cast(:droppedParts as bigint[]), cast(:adjustments as bigint[]), cast(:traces as text[]))
                as c (claim_id, rate_revision, account_number, customer_id, product_code, business_day, from_day,
                      through_day, tax_profile, gross, income_tax, local_income_tax, net, balance, journal_id, occasion,
                      treaty_units, dropped_parts, adjustment, trace)
            ), claims as (
              insert into interest.claim (claim_id, account_number, customer_id, product_code, business_day, from_day,
                through_day, tax_profile, gross, income_tax, local_income_tax, net, balance, journal_id, occasion,
                treaty_units, dropped_parts, adjustment, trace, claimed_at)
              select claim_id, account_number, customer_id, product_code, business_day, from_day,
                through_day, tax_profile, gross, income_tax, local_income_tax, net, balance, journal_id, occasion,
                treaty_units, dropped_parts, adjustment, cast(trace as json), :claimedAt
              from new_claim
            )%s
            insert into interest.outbox (claim_id, written_at) select claim_id, :claimedAt from new_claim c
            where c.rate_revision = coalesce(
              (select cast(r.revision as text) from interest.rate_revision r
               where r.product_code = c.product_code), '')""";

    private static final String INSERT_UNASKED = INSERT.formatted("");
    private static final String INSERT_WITH_ANSWERS = INSERT.formatted(", " + StoredAnswers.GIVEN);

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    StoredAnswers answers;

    @Inject
    BusinessClock clock;

    /** Where the next payment of each account would start from; no claim is about to be made. */
    public Map<AccountNumber, PaymentStart> starts(Collection<AccountNumber> accounts) {
        return starts(START_QUOTES, accounts);
    }

    /** The same for one account; what follows in the transaction is planned once. */
    public PaymentStart startOf(AccountNumber account) {
        return starts(START_QUOTE, List.of(account)).get(account);
    }

    private Map<AccountNumber, PaymentStart> starts(String sql, Collection<AccountNumber> accounts) {
        return query(sql, accounts).getResultList().stream()
                .collect(Collectors.toMap(Claims::account, row -> start(row, 0, false)));
    }

    /**
     * The same for accounts about to be paid; the rates of their products stay as they are until that is done, and are
     * waited for if they are being changed.
     */
    public Map<AccountNumber, PaymentStart> begin(List<Payee> payees) {
        return begin(HOLD_AND_START, payees);
    }

    /**
     * The same for those of the accounts that can be paid without waiting, the others being not ready: rates are being
     * changed, or the request was answered before.
     */
    public Map<AccountNumber, PaymentStart> beginAtOnce(List<Payee> payees) {
        return begin(TRY_TO_HOLD_AND_START, payees);
    }

    private Map<AccountNumber, PaymentStart> begin(String sql, List<Payee> payees) {
        String[] products = texts(payees, payee -> payee.product().code());
        return query(sql, payees.stream().map(Payee::account).toList())
                .setParameter("lockSpace", RATE_LOCKS)
                .setParameter("products", Arrays.stream(products).distinct().toArray(String[]::new))
                .setParameter("accountProducts", products)
                .setParameter("subjects", texts(payees, payee -> ofRequest(payee, KeyedRequest::subject)))
                .setParameter("keys", texts(payees, payee -> ofRequest(payee, KeyedRequest::key)))
                .getResultList()
                .stream()
                .collect(Collectors.toMap(
                        Claims::account, row -> start(row, ((Number) row[3]).longValue(), (Boolean) row[4])));
    }

    private static String ofRequest(Payee payee, Function<KeyedRequest, String> value) {
        return payee.request().map(value).orElse(null);
    }

    private static String[] texts(List<Payee> payees, Function<Payee, String> value) {
        return payees.stream().map(value).toArray(String[]::new);
    }

    private NativeQuery<Object[]> query(String sql, Collection<AccountNumber> accounts) {
        return entityManager
                .unwrap(Session.class)
                .createNativeQuery(sql, Object[].class)
                .setParameter(
                        "accounts", accounts.stream().map(AccountNumber::asLong).toArray(Long[]::new));
    }

    private static AccountNumber account(Object[] row) {
        return AccountNumber.of(((Number) row[0]).longValue());
    }

    private static PaymentStart start(Object[] row, long claimId, boolean isReady) {
        return new PaymentStart(claimId, isReady, day(row[1]), ((Number) row[2]).longValue());
    }

    /**
     * Writes claims, an outbox row for each, and the answers to those who asked for them, in one statement.
     *
     * @throws OvertakenException if some were computed with rates that are not the product's any more
     */
    public void insert(List<NewClaim> newClaims, List<GivenAnswer> given) {
        MutationQuery insert = given.isEmpty() ? mutation(INSERT_UNASKED) : answered(given);
        int written = ClaimColumns.of(newClaims)
                .bind(insert)
                .setParameter("claimedAt", clock.now())
                .executeUpdate();
        if (written != newClaims.size()) {
            throw new OvertakenException("Rates were changed after this node had read them.");
        }
    }

    private MutationQuery answered(List<GivenAnswer> given) {
        return answers.bind(mutation(INSERT_WITH_ANSWERS), given);
    }

    private MutationQuery mutation(String sql) {
        return entityManager.unwrap(Session.class).createNativeMutationQuery(sql);
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
