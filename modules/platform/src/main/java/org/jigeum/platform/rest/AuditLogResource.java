package org.jigeum.platform.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jigeum.kernel.AccountNumber;
import org.jigeum.kernel.BusinessClock;
import org.jigeum.kernel.BusinessDay;
import org.jigeum.kernel.CustomerId;
import org.jigeum.platform.audit.AuditEntry;
import org.jigeum.platform.audit.AuditLog;
import org.jigeum.platform.audit.AuditSearch;

/** The audit log of a module. Whoever reads it is recorded in it. */
@Path("/audit-log")
@RequestScoped
@Tag(name = "/audit log") // the server puts the module's name in front
@Produces(MediaType.APPLICATION_JSON)
public class AuditLogResource {

    @Inject
    AuditLog auditLog;

    @GET
    @RolesAllowed(Roles.AUDITOR)
    @Operation(summary = "Lists what staff did and what anybody was refused, newest first; from and to are days")
    public Page<AuditEntry> entries(
            @QueryParam("customerId") String customerId,
            @QueryParam("accountNumber") String accountNumber,
            @QueryParam("subject") String subject,
            @QueryParam("from") String from,
            @QueryParam("to") String to,
            @QueryParam("limit") String limit,
            @QueryParam("after") String after) {
        AuditSearch search = new AuditSearch(
                optional("customerId", customerId, CustomerId::new),
                optional("accountNumber", accountNumber, AccountNumber::new),
                optional("subject", subject, Caller::subject),
                optional("from", from, BusinessDay::parse).map(AuditLogResource::start),
                optional("to", to, BusinessDay::parse).map(BusinessDay::end));
        Page.Request page = Page.Request.of(limit, after);
        List<AuditEntry> rows = auditLog.newestFirst(search, page.afterNumberOr(Long.MAX_VALUE), page.rowsToRead());
        return Page.of(rows, page, AuditEntry::entryId, Function.identity());
    }

    private static <T> Optional<T> optional(String field, String written, Function<String, T> value) {
        return Optional.ofNullable(written).map(text -> Input.read(field, text, value));
    }

    private static Instant start(BusinessDay day) {
        return day.date().atStartOfDay(BusinessClock.ZONE).toInstant();
    }
}
