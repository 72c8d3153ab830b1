package org.jigeum.acceptance.probe;

import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import javax.naming.InitialContext;
import javax.naming.NamingException;

/** Rings a timer of the bank, beside it in the same server, where no timer runs by itself. */
@WebServlet(TimerProbe.PATH)
public class TimerProbe extends HttpServlet {

    /** Within its WAR: {@code ?bean=} the module and the name of the bean. */
    public static final String PATH = "/timers";

    private static final long serialVersionUID = 1L;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws ServletException {
        try {
            Object timer = InitialContext.doLookup("java:global/jigeum/" + request.getParameter("bean"));
            timer.getClass().getMethod("run").invoke(timer);
        } catch (NamingException | ReflectiveOperationException e) {
            throw new ServletException(e);
        }
    }
}
