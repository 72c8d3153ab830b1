package org.jigeum.platform.answers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.util.function.Function;
import org.jigeum.platform.audit.Access;
import org.jigeum.platform.database.Contention;
import org.jigeum.platform.rest.Caller;

/** Serves the requests that carry an {@code Idempotency-Key}. */
@ApplicationScoped
public class KeyedRequests {

    @Inject
    Caller caller;

    @Inject
    Contention contention;

    @Inject
    Access access;

    /**
     * Serves a request of the caller.
     *
     * @param key the header, null if it is missing
     * @param path the path of the request within the module
     * @param body the body as it was understood, the empty string if there is none
     * @param transaction answers the request in a transaction of its own; run again when it lost against another
     */
    public Response serve(String key, String path, Object body, Function<KeyedRequest, Answer> transaction) {
        return serve(read(key, path, body), transaction);
    }

    /** A request of the caller with its key checked; the parameters are those of {@code serve}. */
    public KeyedRequest read(String key, String path, Object body) {
        return KeyedRequest.of(caller.subject(), key, path, body);
    }

    /** Serves a request that was read. */
    public Response serve(KeyedRequest request, Function<KeyedRequest, Answer> transaction) {
        return contention.retry(() -> attempt(request, transaction)).response();
    }

    private Answer attempt(KeyedRequest request, Function<KeyedRequest, Answer> transaction) {
        access.attempt();
        return transaction.apply(request);
    }
}
