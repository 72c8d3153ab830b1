package org.jigeum.platform.rest;

import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.AnnotatedElement;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What somebody asks for, as the audit log names it: {@code POST /accounting/corrections/{id}/approval}, with the id in
 * its place if it is a number. Whatever else somebody may write into a path stays out.
 */
final class AuditedAction {

    /** What the audit log has columns for. */
    private static final Set<String> COLUMNS = Set.of("no", "customerId");

    private static final int LONGEST_NUMBER = 18;

    /** All others are the client's own words, however long. */
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "DELETE", "PATCH", "OPTIONS");

    private static final String OTHER_METHOD = "OTHER";

    private AuditedAction() {}

    static String of(String method, UriInfo uri, ResourceInfo resource) {
        String path = moduleOf(uri) + path(resource.getResourceClass()) + path(resource.getResourceMethod());
        for (Map.Entry<String, List<String>> parameter : uri.getPathParameters().entrySet()) {
            String value = parameter.getValue().get(0);
            if (!COLUMNS.contains(parameter.getKey()) && isNumber(value)) {
                path = path.replace("{" + parameter.getKey() + "}", value);
            }
        }
        return method + " " + path;
    }

    /** A request that no method of the bank takes: wrong path, method or media type. */
    static String unknown(String method, UriInfo uri) {
        return (METHODS.contains(method) ? method : OTHER_METHOD) + " " + moduleOf(uri) + "/*";
    }

    private static boolean isNumber(String value) {
        return !value.isEmpty()
                && value.length() <= LONGEST_NUMBER
                && value.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static String moduleOf(UriInfo uri) {
        return withoutLastSlash(uri.getBaseUri().getPath());
    }

    private static String path(AnnotatedElement annotated) {
        Path path = annotated.getAnnotation(Path.class);
        String text = path == null ? "" : withoutLastSlash(path.value());
        return text.isEmpty() || text.startsWith("/") ? text : "/" + text;
    }

    private static String withoutLastSlash(String path) {
        return path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }
}
