package org.jigeum.accounting.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.SortedMap;
import java.util.TreeMap;
import org.hibernate.Session;
import org.jigeum.kernel.AccountNumber;
import org.jigeum.kernel.BusinessDay;
import org.jigeum.kernel.ProductCode;

/** The accounts of a product, closed ones included, page by page, and since when they are open. Locks nothing. */
@ApplicationScoped
public class OpenedAccounts {

    private static final String NEXT = """
            select number, opened_on from accounting.account
            where product_code = :product and number > :after order by number limit :most""";

    @PersistenceContext
    EntityManager entityManager;

    /** The next accounts after a number, in order. */
    public SortedMap<AccountNumber, BusinessDay> next(ProductCode product, AccountNumber after, int most) {
        SortedMap<AccountNumber, BusinessDay> opened = new TreeMap<>();
        entityManager
                .unwrap(Session.class)
                .createNativeQuery(NEXT, Object[].class)
                .setParameter("product", product.code())
                .setParameter("after", after.asLong())
                .setParameter("most", most)
                .getResultList()
                .forEach(row -> opened.put(
                        AccountNumber.of((Long) row[0]), new BusinessDay(((java.sql.Date) row[1]).toLocalDate())));
        return opened;
    }
}
