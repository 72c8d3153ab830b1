package org.jigeum.acceptance.probe;

import jakarta.annotation.Resource;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Rings the timer that has the books reconciled, beside the bank in the same server, where it never rings itself. */
@WebServlet(TimerProbe.PATH)
public class TimerProbe extends HttpServlet {

    /** Within its WAR. */
    public static final String PATH = "/reconciliation";

    private static final long serialVersionUID = 1L;

    /** Its class is the bank's and not known here. */
    @Resource(lookup = "java:global/jigeum/accounting/ReconciliationTimer")
    private transient Object timer;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws ServletException {
        try {
            timer.getClass().getMethod("run").invoke(timer);
        } catch (ReflectiveOperationException e) {
            throw new ServletException(e);
        }
    }
}
