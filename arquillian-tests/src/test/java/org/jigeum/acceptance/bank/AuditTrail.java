package org.jigeum.acceptance.bank;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * The audit log of a module, as an auditor reads it.
 *
 * @param reader who must be an auditor
 */
public record AuditTrail(Caller reader, String module) {

    public String path() {
        return "/" + module + "/audit-log";
    }

    /** The entries that a query finds, newest first. */
    public List<JsonNode> entries(String query) {
        return reader.get(path() + "?limit=500&" + query).expect(200).items();
    }

    /** What somebody did, newest first, such as {@code "GET /accounting/accounts/{no} DONE 200"}. */
    public List<String> of(String subject) {
        return entries("subject=" + subject).stream().map(AuditTrail::text).toList();
    }

    private static String text(JsonNode entry) {
        return entry.path("action").asText() + " " + entry.path("outcome").asText() + " " + entry.path("status")
                + (entry.path("code").isNull() ? "" : " " + entry.path("code").asText());
    }
}
