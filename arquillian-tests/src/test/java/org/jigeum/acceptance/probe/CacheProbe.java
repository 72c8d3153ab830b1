package org.jigeum.acceptance.probe;

import jakarta.annotation.Resource;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.infinispan.Cache;

/** Lays hands on the quote cache, beside the bank in the same server. */
@WebServlet(CacheProbe.PATH)
public class CacheProbe extends HttpServlet {

    /** Within its WAR: {@code ?quote=} the key of a quote. */
    public static final String PATH = "/quotes";

    private static final long serialVersionUID = 1L;

    @Resource(lookup = "java:jboss/infinispan/cache/jigeum/quotes")
    private transient Cache<String, String> cache;

    /** What lies there; 404 if nothing does. */
    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String text = cache.get(request.getParameter("quote"));
        if (text == null) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setContentType("application/json");
        response.setCharacterEncoding("UTF-8");
        response.getWriter().write(text);
    }

    /** Puts something else there. */
    @Override
    protected void doPut(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String text = new String(request.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        cache.put(request.getParameter("quote"), text);
    }

    /** Empties the cache. */
    @Override
    protected void doDelete(HttpServletRequest request, HttpServletResponse response) {
        cache.clear();
    }
}
