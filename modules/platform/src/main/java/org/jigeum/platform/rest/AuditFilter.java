package org.jigeum.platform.rest;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.Provider;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.lang.annotation.Annotation;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jigeum.kernel.AccountNumber;
import org.jigeum.kernel.CustomerId;
import org.jigeum.platform.audit.Access;
import org.jigeum.platform.audit.AuditLog;

/**
 * Records what staff ask for and what anybody is refused, unless the transaction of the effect has done so, before the
 * answer leaves. An access that cannot be recorded is not given. It stands before the check of roles, so that a refusal
 * for want of one has a name.
 */
@Provider
@ApplicationScoped
@Priority(Priorities.AUTHENTICATION)
public class AuditFilter implements ContainerRequestFilter, ContainerResponseFilter {

    private static final Logger LOG = System.getLogger(AuditFilter.class.getName());
    private static final int RETRY_AFTER_SECONDS = 5;

    @Inject
    Caller caller;

    @Inject
    Access access;

    @Inject
    AuditLog auditLog;

    @Context
    ResourceInfo resource;

    @Context
    HttpServletRequest servlet;

    @Override
    public void filter(ContainerRequestContext request) {
        UriInfo uri = request.getUriInfo();
        access.begin(caller.asker(), () -> AuditedAction.of(request.getMethod(), uri, resource));
        named(uri.getPathParameters());
        if (servlet.getQueryString() != null) {
            named(uri.getQueryParameters());
        }
    }

    private void named(MultivaluedMap<String, String> names) {
        named(names, "no", AccountNumber::new, access::concerns);
        named(names, "accountNumber", AccountNumber::new, access::concerns);
        named(names, "customerId", CustomerId::new, access::concerns);
    }

    private static <T> void named(
            MultivaluedMap<String, String> names, String name, Function<String, T> value, Consumer<T> told) {
        String text = names.getFirst(name); // as the resources read it
        if (text == null) {
            return;
        }
        try {
            told.accept(value.apply(text));
        } catch (IllegalArgumentException e) {
            LOG.log(Level.TRACE, "What is not of the right form names nothing.", e);
        }
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        int status = response.getStatus();
        try {
            if (!access.hasBegun() && access.isDue(status)) {
                access.begin(caller.asker(), () -> AuditedAction.unknown(request.getMethod(), request.getUriInfo()));
            }
            if (access.isDue(status)) {
                auditLog.write(status, code(response));
            }
        } catch (ProblemException e) {
            replace(response, e.problem());
        } catch (Exception e) { // a failed commit throws a checked exception through the interceptor
            LOG.log(Level.ERROR, "The access could not be recorded: it is not given.", e);
            replace(response, HttpProblems.ofStatus(503));
            response.getHeaders().putSingle(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        }
    }

    private static Optional<String> code(ContainerResponseContext response) {
        if (response.getEntity() instanceof Problem problem) {
            return Optional.of(problem.code());
        }
        return response.getStatus() >= 400 && response.getEntity() instanceof byte[] json
                ? Optional.of(Problem.codeIn(new String(json, StandardCharsets.UTF_8)))
                : Optional.empty();
    }

    private static void replace(ContainerResponseContext response, Problem problem) {
        response.getHeaders().clear();
        response.setStatus(problem.status());
        response.setEntity(problem, new Annotation[0], MediaType.valueOf(Problem.MEDIA_TYPE));
    }
}
