package org.jigeum.accounting.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.jigeum.accounting.api.BookedAccrual;
import org.jigeum.accounting.api.InterestJournal;
import org.jigeum.accounting.domain.GlAccount;
import org.jigeum.accounting.domain.JournalKind;
import org.jigeum.kernel.AccountNumber;
import org.jigeum.kernel.BusinessDay;
import org.jigeum.kernel.ProductCode;
import org.jigeum.kernel.Won;

/** The journals of accruals, and accrued interest payable by product. Read only. */
@ApplicationScoped
public class AccrualJournals {

    private static final String COUNTS = """
            select product_code, count(*) from accounting.journal where kind = '%s' and business_day <= :day
            group by product_code""".formatted(JournalKind.ACCRUAL);

    private static final String DEVIATING = """
            select p.place - 1, l.payable
            from unnest(cast(:journals as bigint[]), cast(:days as date[]), cast(:amounts as bigint[]))
              with ordinality as p (journal, day, amount, place)
            left join accounting.journal j on j.journal_id = p.journal and j.kind = '%s'
              and j.product_code = :product and j.business_day = p.day
            left join lateral (
              select sum(l.credit - l.debit) filter (where l.gl_account = %d) as payable,
                     sum(l.debit - l.credit) filter (where l.gl_account = %d) as expense
              from accounting.journal_line l where l.journal_id = j.journal_id
            ) as l on true
            where l.payable is distinct from p.amount or l.expense is distinct from p.amount
            order by p.place""".formatted(
                    JournalKind.ACCRUAL, GlAccount.ACCRUED_INTEREST_PAYABLE.code(), GlAccount.INTEREST_EXPENSE.code());

    private static final String WITHOUT_ACCRUAL = """
            select journal_id, business_day from accounting.journal
            where kind = '%s' and product_code = :product and business_day <= :day
              and not journal_id = any(cast(:known as bigint[]))
            order by journal_id""".formatted(JournalKind.ACCRUAL);

    /** A payout belongs to the product of the account on its lines; where there is none, the product is empty. */
    private static final String PAYABLE = """
            with booked as (
              select l.journal_id, sum(l.credit - l.debit) filter (where l.gl_account = %1$d) as won,
                     max(l.account_number) as account
              from accounting.journal_line l group by l.journal_id having bool_or(l.gl_account = %1$d)
            ), owed as (
              select coalesce(j.product_code, a.product_code) as product, b.journal_id, j.business_day, b.won
              from booked b join accounting.journal j on j.journal_id = b.journal_id and j.business_day <= :day
              left join accounting.account a on a.number = b.account
            )""".formatted(GlAccount.ACCRUED_INTEREST_PAYABLE.code());

    private static final String PAYABLE_BY_PRODUCT =
            PAYABLE + " select product, sum(won) from owed group by product order by product";

    private static final String PAYABLE_OF_NO_PRODUCT =
            PAYABLE + " select journal_id, business_day, won from owed where product is null order by journal_id";

    @PersistenceContext
    EntityManager entityManager;

    /**
     * An accrual that its journal does not have.
     *
     * @param found empty if there is no such journal
     */
    public record Deviation(BookedAccrual accrual, Optional<BigInteger> found) {}

    /**
     * Accrued interest payable.
     *
     * @param ofNoProduct what journals without a deposit account and a product moved: by themselves they are nobody's
     */
    public record Payable(Map<ProductCode, BigInteger> byProduct, Map<InterestJournal, Won> ofNoProduct) {}

    /** How many accruals of each product were posted through a day. */
    public Map<ProductCode, Long> counts(BusinessDay through) {
        Map<ProductCode, Long> counts = new HashMap<>();
        query(COUNTS, through)
                .getResultList()
                .forEach(row -> counts.put(new ProductCode((String) row[0]), ((Number) row[1]).longValue()));
        return counts;
    }

    /** Those of some accruals of a product, with a journal each, that the ledger has otherwise. */
    public List<Deviation> deviating(ProductCode product, List<BookedAccrual> accruals) {
        return session()
                .createNativeQuery(DEVIATING, Object[].class)
                .setParameter("product", product.code())
                .setParameter(
                        "journals",
                        accruals.stream()
                                .map(accrual -> accrual.journalId().orElse(null))
                                .toArray(Long[]::new))
                .setParameter(
                        "days",
                        accruals.stream().map(accrual -> accrual.day().date()).toArray(LocalDate[]::new))
                .setParameter(
                        "amounts",
                        accruals.stream()
                                .map(accrual -> accrual.amount().amount())
                                .toArray(Long[]::new))
                .getResultStream()
                .map(row -> new Deviation(
                        accruals.get(((Number) row[0]).intValue()),
                        Optional.ofNullable(row[1]).map(AccrualJournals::number)))
                .toList();
    }

    /** The journals of a product's accruals through a day, other than the known ones. */
    public Map<Long, BusinessDay> besides(ProductCode product, BusinessDay through, Set<Long> known) {
        Map<Long, BusinessDay> besides = new LinkedHashMap<>();
        query(WITHOUT_ACCRUAL, through)
                .setParameter("product", product.code())
                .setParameter("known", known.toArray(Long[]::new))
                .getResultList()
                .forEach(row -> besides.put((Long) row[0], day(row[1])));
        return besides;
    }

    /** Accrued interest payable through a day, credits less debits, of each product that it was posted for. */
    public Payable payable(BusinessDay through) {
        Map<ProductCode, BigInteger> byProduct = new HashMap<>();
        Map<InterestJournal, Won> ofNoProduct = new LinkedHashMap<>();
        for (Object[] row : query(PAYABLE_BY_PRODUCT, through).getResultList()) {
            if (row[0] == null) {
                ofNoProduct.putAll(payableOfNoProduct(through));
            } else {
                byProduct.put(new ProductCode((String) row[0]), number(row[1]));
            }
        }
        return new Payable(byProduct, ofNoProduct);
    }

    private Map<InterestJournal, Won> payableOfNoProduct(BusinessDay through) {
        Map<InterestJournal, Won> moved = new LinkedHashMap<>();
        query(PAYABLE_OF_NO_PRODUCT, through)
                .getResultList()
                .forEach(row -> moved.put(
                        new InterestJournal((Long) row[0], Optional.empty(), day(row[1])),
                        Won.of(number(row[2]).longValueExact())));
        return moved;
    }

    /** The products of accounts. */
    public Map<AccountNumber, ProductCode> productsOf(Collection<AccountNumber> accounts) {
        return session()
                .createNativeQuery(
                        "select number, product_code from accounting.account"
                                + " where number = any(cast(:numbers as bigint[]))",
                        Object[].class)
                .setParameter(
                        "numbers", accounts.stream().map(AccountNumber::asLong).toArray(Long[]::new))
                .getResultStream()
                .collect(Collectors.toMap(
                        row -> AccountNumber.of((Long) row[0]), row -> new ProductCode((String) row[1])));
    }

    private NativeQuery<Object[]> query(String sql, BusinessDay through) {
        return session().createNativeQuery(sql, Object[].class).setParameter("day", through.date());
    }

    private static BusinessDay day(Object date) {
        return new BusinessDay(((java.sql.Date) date).toLocalDate());
    }

    private static BigInteger number(Object column) {
        return new BigDecimal(column.toString()).toBigIntegerExact();
    }

    private Session session() {
        return entityManager.unwrap(Session.class);
    }
}
