package org.jigeum.platform.rest;

import java.util.List;

/** The request cannot be served; says so to the client in a stable code and a sentence. */
public class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    public ProblemException(Problem problem) {
        super(problem.detail());
        this.problem = problem;
    }

    public static ProblemException invalidRequest(String detail) {
        return new ProblemException(new Problem(400, "INVALID_REQUEST", detail));
    }

    /** Nothing of that name, or nothing that the caller may know of: the answer is the same. */
    public static ProblemException notFound(String code, String detail) {
        return new ProblemException(new Problem(404, code, detail));
    }

    public Problem problem() {
        return problem == null ? new Problem(500, "INTERNAL", "The request failed.", List.of()) : problem;
    }
}
