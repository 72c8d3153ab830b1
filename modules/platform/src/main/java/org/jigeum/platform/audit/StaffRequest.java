package org.jigeum.platform.audit;

/**
 * A request of staff that the audit log is to know of when another request's transaction has done what it asks for.
 *
 * @param roles those of the bank's roles that the asker has
 * @param action HTTP method and path
 */
public record StaffRequest(String subject, String roles, String action) {}
