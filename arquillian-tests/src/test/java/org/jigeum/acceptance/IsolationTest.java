package org.jigeum.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.ejb.EJBTransactionRequiredException;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.modules.Module;
import org.jboss.modules.ModuleLoadException;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jigeum.acceptance.probe.EarModule;
import org.jigeum.acceptance.probe.OwnEvent;
import org.jigeum.acceptance.probe.ProbeEar;
import org.jigeum.acceptance.probe.SharedEvent;
import org.jigeum.acceptance.probe.Witness;
import org.jigeum.accounting.api.DepositAccount;
import org.jigeum.accounting.api.InterestPayment;
import org.jigeum.accounting.api.Ledger;
import org.jigeum.accounting.api.OrderedBy;
import org.jigeum.accounting.api.PostedEntry;
import org.jigeum.kernel.AccountNumber;
import org.jigeum.kernel.BusinessDay;
import org.jigeum.kernel.Won;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/**
 * Runs in the server, in a WAR of the EAR: what the modules see of each other. Nothing but the apis, no event, and
 * calls that share one transaction.
 */
@ArquillianTest
@Order(90)
class IsolationTest {

    private static final AccountNumber ACCOUNT = AccountNumber.withCheckDigit(98_765_432_109L);
    private static final BusinessDay DAY = BusinessDay.parse("2023-08-15");

    @EJB(lookup = Ledger.JNDI_NAME)
    Ledger ledger;

    @EJB(lookup = "java:app/here/WitnessBean!org.jigeum.acceptance.probe.Witness")
    Witness here;

    @EJB(lookup = "java:app/there/WitnessBean!org.jigeum.acceptance.probe.Witness")
    Witness there;

    @Inject
    Event<OwnEvent> ownEvents;

    @Inject
    Event<SharedEvent> sharedEvents;

    @Resource(lookup = "java:jboss/datasources/JigeumDS")
    DataSource dataSource;

    @Resource(lookup = "java:comp/UserTransaction")
    UserTransaction transaction;

    @Deployment
    static EnterpriseArchive probes() {
        return ProbeEar.with(IsolationTest.class);
    }

    @Test
    void noModuleSeesAClassOfAnotherOnesService() {
        List<String> seen = new ArrayList<>();
        int pairs = 0;
        for (EarModule from : EarModule.ofThisEar()) {
            for (EarModule to : EarModule.ofThisEar()) {
                if (!from.equals(to)) {
                    pairs++;
                    to.serviceClasses().stream()
                            .filter(name -> sees(from, name))
                            .forEach(name -> seen.add(from.name() + " sees " + name));
                }
            }
        }
        assertThat(seen).isEmpty();
        assertThat(pairs).isGreaterThanOrEqualTo(12);
    }

    @Test
    void everyModuleSeesTheApisOfAllAndItsOwnService() {
        List<String> missed = new ArrayList<>();
        for (EarModule from : EarModule.ofThisEar()) {
            assertThat(from.serviceClasses())
                    .anySatisfy(name -> assertThat(name).contains(".domain."))
                    .allSatisfy(name -> assertThat(sees(from, name)).as(name).isTrue());
            for (EarModule to : EarModule.ofThisEar()) {
                assertThat(to.apiClasses()).isNotEmpty();
                to.apiClasses().stream()
                        .filter(name -> !sees(from, name))
                        .forEach(name -> missed.add(from.name() + " misses " + name));
            }
        }
        assertThat(missed).isEmpty();
    }

    private static boolean sees(EarModule module, String className) {
        try {
            Class.forName(className, false, classLoaderOf(module));
            return true;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    private static ClassLoader classLoaderOf(EarModule module) {
        try {
            return Module.forClass(IsolationTest.class)
                    .getModuleLoader()
                    .loadModule("deployment." + ProbeEar.NAME + "." + module.name() + ".war")
                    .getClassLoader();
        } catch (ModuleLoadException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Each WAR has the type itself, so it is two types. */
    @Test
    void anEventOfAWarsOwnTypeStaysInTheWar() {
        ownEvents.fire(new OwnEvent("own"));
        assertThat(here.heard()).contains("own");
        assertThat(there.heard()).doesNotContain("own");
    }

    /** Why the types of lib/, which the apis are, are never fired: the server delivers them to every WAR. */
    @Test
    void anEventOfATypeInLibReachesEveryWar() {
        sharedEvents.fire(new SharedEvent("shared"));
        assertThat(here.heard()).contains("shared");
        assertThat(there.heard()).contains("shared");
    }

    @Test
    void aCallThatNeedsATransactionIsRefusedWithoutOne() {
        assertThatExceptionOfType(EJBTransactionRequiredException.class)
                .isThrownBy(() -> ledger.lock(List.of(ACCOUNT)));
    }

    /** What the caller has written and not committed the other module reads: one connection, so one commit. */
    @Test
    void aCallToAnotherModuleJoinsTheTransactionAndIsUndoneWithIt() throws Exception {
        transaction.begin();
        try {
            execute("insert into accounting.account (number, customer_id, product_code, opened_on, last_business_day)"
                    + " values (" + ACCOUNT + ", 'probe', 'PROBE', '2023-08-15', '2023-08-15')");
            execute("insert into interest.stored_answer values ('probe', 'probe', repeat('0', 64), 200, '', now())");
            Map<AccountNumber, DepositAccount> locked = ledger.lock(List.of(ACCOUNT));
            PostedEntry entry = ledger.post(List.of(new InterestPayment(
                            locked.get(ACCOUNT), DAY, Won.of(71), Won.ZERO, Won.ZERO, OrderedBy.CUSTOMER)))
                    .get(0);
            assertThat(entry.balance()).isEqualTo(Won.of(71));
            assertThat(rowsOfThisTransaction()).isEqualTo(5);
        } finally {
            transaction.rollback();
        }
        assertThat(number("select count(*) from accounting.account where number = " + ACCOUNT))
                .isZero();
        assertThat(number("select count(*) from accounting.passbook_entry where account_number = " + ACCOUNT))
                .isZero();
        assertThat(number("select count(*) from accounting.journal_line where account_number = " + ACCOUNT))
                .isZero();
        assertThat(number("select count(*) from interest.stored_answer where subject = 'probe'"))
                .isZero();
    }

    /** Account, entry, line, closing balance and stored answer, of both schemas. */
    private long rowsOfThisTransaction() throws SQLException {
        return number("""
                select count(*) from (
                  select xmin from accounting.account where number = %1$s
                  union all select xmin from accounting.passbook_entry where account_number = %1$s
                  union all select xmin from accounting.journal_line where account_number = %1$s
                  union all select xmin from accounting.closing_balance where account_number = %1$s
                  union all select xmin from interest.stored_answer where subject = 'probe') w
                where w.xmin = pg_current_xact_id()::xid""".formatted(ACCOUNT));
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private long number(String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            found.next();
            return found.getLong(1);
        }
    }
}
