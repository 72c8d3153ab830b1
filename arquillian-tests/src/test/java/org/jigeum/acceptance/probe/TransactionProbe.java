package org.jigeum.acceptance.probe;

import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.transaction.Status;
import jakarta.transaction.UserTransaction;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.jigeum.accounting.api.DepositAccount;
import org.jigeum.accounting.api.InterestPayment;
import org.jigeum.accounting.api.Ledger;
import org.jigeum.accounting.api.PostedEntry;
import org.jigeum.kernel.AccountNumber;
import org.jigeum.kernel.Won;

/**
 * Runs in the server, in another WAR than the ledger: credits interest through the ledger and writes into the schema of
 * interest, in one transaction, and commits it or rolls it back.
 */
@WebServlet("/transactions")
public class TransactionProbe extends HttpServlet {

    private static final String ROW_OF_INTEREST = "insert into interest.stored_answer"
            + " (subject, idempotency_key, fingerprint, status, body, answered_at) values ('probe', ?, '', 0, '', now())";

    /** This session; those that hold locks for changes on the ledger's and on interest's table; a new balance. */
    private static final String INSIDE = "select pg_backend_pid(),"
            + " (select array_agg(distinct pid)::text from pg_locks where mode = 'RowExclusiveLock'"
            + "   and relation = 'accounting.account'::regclass),"
            + " (select array_agg(distinct pid)::text from pg_locks where mode = 'RowExclusiveLock'"
            + "   and relation = 'interest.stored_answer'::regclass),"
            + " (select balance from accounting.account where number = ?)";

    @EJB(lookup = Ledger.JNDI_NAME)
    private transient Ledger ledger;

    @Resource
    private transient UserTransaction transaction;

    @Resource(lookup = "java:jboss/datasources/JigeumDS")
    private transient DataSource dataSource;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        AccountNumber number = new AccountNumber(request.getParameter("account"));
        try {
            JsonObject inside = pay(number, request.getParameter("end"));
            response.setContentType("application/json");
            response.getWriter().print(inside);
        } catch (Exception e) { // UserTransaction and JDBC throw eight checked exceptions
            throw new ServletException(e);
        }
    }

    private JsonObject pay(AccountNumber number, String end) throws Exception {
        transaction.begin();
        try {
            DepositAccount account = ledger.lock(List.of(number)).get(number);
            InterestPayment payment =
                    new InterestPayment(account, account.lastBusinessDay(), Won.of(100), Won.of(10), Won.ZERO);
            PostedEntry posted = ledger.post(List.of(payment)).get(0);
            JsonObject inside = lookAround(number, posted);
            if (end.equals("rollback")) {
                transaction.setRollbackOnly();
            }
            return inside;
        } finally {
            end();
        }
    }

    private JsonObject lookAround(AccountNumber number, PostedEntry posted) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement row = connection.prepareStatement(ROW_OF_INTEREST);
                PreparedStatement look = connection.prepareStatement(INSIDE)) {
            row.setString(1, number.digits());
            row.executeUpdate();
            look.setLong(1, number.asLong());
            try (ResultSet found = look.executeQuery()) {
                found.next();
                return Json.createObjectBuilder()
                        .add("session", "{" + found.getInt(1) + "}")
                        .add("changingAccounts", found.getString(2))
                        .add("changingInterest", found.getString(3))
                        .add("balanceSeen", found.getLong(4))
                        .add("balancePosted", posted.balance().amount())
                        .build();
            }
        }
    }

    private void end() throws Exception {
        if (transaction.getStatus() == Status.STATUS_ACTIVE) {
            transaction.commit();
        } else {
            transaction.rollback();
        }
    }
}
