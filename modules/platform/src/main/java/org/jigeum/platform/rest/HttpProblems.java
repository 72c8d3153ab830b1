package org.jigeum.platform.rest;

/** The problems that are nothing but an HTTP status: no such path, wrong method, not logged in … */
final class HttpProblems {

    private HttpProblems() {}

    static Problem ofStatus(int status) {
        return switch (status) {
            case 401 ->
                new Problem(
                        401,
                        "UNAUTHENTICATED",
                        "A valid bearer token is needed; this one is missing, expired or not ours.");
            case 403 -> new Problem(403, "FORBIDDEN", "The token does not carry a role that may do this.");
            case 404 -> new Problem(404, "NOT_FOUND", "There is nothing at this path.");
            case 405 -> new Problem(405, "METHOD_NOT_ALLOWED", "The path does not take this method.");
            case 406 -> new Problem(406, "NOT_ACCEPTABLE", "The answer is application/json.");
            case 413 -> new Problem(413, "TOO_LARGE", "The body is too large.");
            case 415 -> new Problem(415, "UNSUPPORTED_MEDIA_TYPE", "The body must be application/json.");
            case 503 ->
                new Problem(503, "UNAVAILABLE", "The bank cannot be reached just now. Try again with the same key.");
            default ->
                status >= 500
                        ? new Problem(status, "INTERNAL", "The request failed. Try again with the same key.")
                        : new Problem(status, "BAD_REQUEST", "The request is not well formed.");
        };
    }
}
