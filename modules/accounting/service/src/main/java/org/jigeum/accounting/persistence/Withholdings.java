package org.jigeum.accounting.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.hibernate.Session;
import org.jigeum.accounting.domain.TaxMonth;
import org.jigeum.accounting.domain.TaxTotals;
import org.jigeum.accounting.domain.WithheldTax;
import org.jigeum.kernel.AccountNumber;
import org.jigeum.kernel.BusinessDay;
import org.jigeum.kernel.CustomerId;
import org.jigeum.kernel.Won;

/** Reads the withholding register. Who fills it is somebody else. */
@ApplicationScoped
public class Withholdings {

    private static final String SUMS = "count(*), sum(gross), sum(income_tax), sum(local_income_tax)";

    /** A range of days and nothing else, so that only the blocks of these days are read. */
    private static final String BY_PROFILE = "select tax_profile, " + SUMS + """
             from accounting.withholding where paid_on between :first and :last group by tax_profile""";

    /** In the order of the index by customer and day: a page reads the lines of its customers. */
    private static final String BY_CUSTOMER = "select customer_id, " + SUMS + """
             from accounting.withholding where customer_id > :after and paid_on between :first and :last
            group by customer_id order by customer_id""";

    private static final String OF_CUSTOMER = "select customer_id, " + SUMS + """
             from accounting.withholding where customer_id = :customer and customer_id > :after
              and paid_on between :first and :last
            group by customer_id""";

    @PersistenceContext
    EntityManager entityManager;

    /** Days from the first to the last, both included. */
    public record Days(BusinessDay first, BusinessDay last) {

        private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
        private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

        /** From and through the given days, or without an end where there is none. */
        public static Days between(Optional<BusinessDay> first, Optional<BusinessDay> last) {
            return new Days(first.orElse(new BusinessDay(FIRST)), last.orElse(new BusinessDay(LAST)));
        }

        /** From New Year's Day through New Year's Eve; of 1900 to 9999. */
        public static Days ofYear(int year) {
            return new Days(new BusinessDay(LocalDate.of(year, 1, 1)), new BusinessDay(LocalDate.of(year, 12, 31)));
        }
    }

    /** What was withheld from a customer. */
    public record CustomerTotals(String customerId, TaxTotals totals) {}

    /**
     * The lines of payouts, in order of their ids, those after the given one.
     *
     * @param account empty for all accounts
     * @param paidOn the payment dates
     */
    public List<WithholdingLine> lines(Optional<AccountNumber> account, Days paidOn, long after, int limit) {
        String ofAccount = account.isPresent() ? "w.accountNumber = :account and " : "";
        TypedQuery<WithholdingLine> query = entityManager
                .createQuery("select w from WithholdingLine w where " + ofAccount + """
                        w.payoutId > :after and w.paidOn between :first and :last
                        order by w.payoutId""", WithholdingLine.class)
                .setParameter("after", after)
                .setParameter("first", paidOn.first().date())
                .setParameter("last", paidOn.last().date())
                .setMaxResults(limit);
        account.ifPresent(number -> query.setParameter("account", number.asLong()));
        return query.getResultList();
    }

    /** What was withheld in a month, by the names of the tax profiles. */
    public SortedMap<String, TaxTotals> byProfile(TaxMonth month) {
        SortedMap<String, TaxTotals> totals = new TreeMap<>();
        entityManager
                .unwrap(Session.class)
                .createNativeQuery(BY_PROFILE, Object[].class)
                .setParameter("first", month.firstDay().date())
                .setParameter("last", month.lastDay().date())
                .getResultList()
                .forEach(row -> totals.put((String) row[0], totals(row)));
        return totals;
    }

    /** What was withheld on some days from each customer, in order of their ids, those after the given one. */
    public List<CustomerTotals> byCustomer(Optional<CustomerId> customer, Days paidOn, String after, int limit) {
        var query = entityManager
                .unwrap(Session.class)
                .createNativeQuery(customer.isPresent() ? OF_CUSTOMER : BY_CUSTOMER, Object[].class)
                .setParameter("after", after)
                .setParameter("first", paidOn.first().date())
                .setParameter("last", paidOn.last().date())
                .setMaxResults(limit);
        customer.ifPresent(one -> query.setParameter("customer", one.id()));
        return query.getResultList().stream()
                .map(row -> new CustomerTotals((String) row[0], totals(row)))
                .toList();
    }

    /** The sums of a row; what does not fit is an error, never cut off. */
    private static TaxTotals totals(Object[] row) {
        return new TaxTotals(((Number) row[1]).longValue(), sum(row[2]), new WithheldTax(sum(row[3]), sum(row[4])));
    }

    private static Won sum(Object column) {
        return Won.of(((BigDecimal) column).longValueExact());
    }
}
