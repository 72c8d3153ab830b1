package org.jigeum.accounting.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jigeum.accounting.api.DepositAccount;
import org.jigeum.accounting.api.State;
import org.jigeum.kernel.AccountNumber;
import org.jigeum.kernel.BusinessDay;
import org.jigeum.kernel.CustomerId;
import org.jigeum.kernel.ProductCode;
import org.jigeum.kernel.Won;

/**
 * A deposit account. Its balance and its last days are written by {@link Postings}; the return of a dormant account is
 * an activity, too.
 */
@Entity
@DynamicUpdate
@Table(name = "account")
class AccountRow {

    static final String CLOSED = "CLOSED";

    @Id
    private long number;

    @Column(name = "customer_id")
    private String customerId;

    @Column(name = "product_code")
    private String productCode;

    private String status;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private String[] restrictions;

    private long balance;

    @Column(name = "opened_on")
    private LocalDate openedOn;

    @Column(name = "last_business_day")
    private LocalDate lastBusinessDay;

    @Column(name = "last_active_day")
    private LocalDate lastActiveDay;

    protected AccountRow() {}

    static AccountRow opened(AccountNumber number, CustomerId owner, ProductCode product, BusinessDay day) {
        AccountRow row = new AccountRow();
        row.number = number.asLong();
        row.customerId = owner.id();
        row.productCode = product.code();
        row.status = "ACTIVE";
        row.restrictions = new String[0];
        row.openedOn = day.date();
        row.lastBusinessDay = day.date();
        row.lastActiveDay = day.date();
        return row;
    }

    /** Replaces the restrictions. An account that is dormant no more counts as active from the day on. */
    void restrict(Set<State> states, BusinessDay day) {
        if (Arrays.asList(restrictions).contains(State.DORMANT.name()) && !states.contains(State.DORMANT)) {
            lastActiveDay = day.date();
        }
        restrictions = states.stream().sorted().map(State::name).toArray(String[]::new);
    }

    DepositAccount toAccount() {
        Set<State> states = EnumSet.noneOf(State.class);
        Arrays.stream(restrictions).map(State::valueOf).forEach(states::add);
        if (status.equals(CLOSED)) {
            states.add(State.CLOSED);
        }
        return new DepositAccount(
                AccountNumber.of(number),
                new CustomerId(customerId),
                new ProductCode(productCode),
                states,
                new BusinessDay(openedOn),
                new BusinessDay(lastBusinessDay),
                Won.of(balance));
    }
}
