package org.jigeum.platform.audit;

import java.util.List;

/**
 * An entry of the audit log, as it is shown. A request that concerns several accounts has an entry for each.
 *
 * @param at in Seoul's offset, by the bank's clock
 * @param subject who: of the token
 * @param roles of the token, as far as the bank knows them
 * @param action what: HTTP method and path
 * @param accountNumber null if it is about none
 * @param customerId null if it is about none, or the request was refused before that was known
 * @param outcome DONE, REFUSED, or REPEATED for a request that got its first answer again
 * @param status the HTTP status
 * @param code of the problem, null if there was none
 */
public record AuditEntry(
        String entryId,
        String at,
        String subject,
        List<String> roles,
        String action,
        String accountNumber,
        String customerId,
        String outcome,
        int status,
        String code) {}
