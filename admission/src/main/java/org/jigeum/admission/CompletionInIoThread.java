package org.jigeum.admission;

import io.undertow.server.ExchangeCompletionListener;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.RejectedExecutionException;

/**
 * Has exchanges completed by the I/O threads of their connections. Undertow lets that thread look for the next request
 * while an exchange is being completed. If another thread does that, the I/O thread spins until it is through, a whole
 * time slice if the woken took the waker's processor (docs/adr/0019).
 */
final class CompletionInIoThread implements HttpHandler {

    private static final Logger LOG = System.getLogger(CompletionInIoThread.class.getName());

    private final HttpHandler next;

    /** Comes first: its listener is the last to be told, after all that deal with the exchange itself. */
    CompletionInIoThread(HttpHandler next) {
        this.next = next;
    }

    @Override
    public void handleRequest(HttpServerExchange exchange) throws Exception {
        exchange.addExchangeCompleteListener(CompletionInIoThread::onComplete);
        next.handleRequest(exchange);
    }

    private static void onComplete(HttpServerExchange exchange, ExchangeCompletionListener.NextListener nextListener) {
        if (exchange.isInIoThread()) {
            nextListener.proceed();
            return;
        }
        try {
            exchange.getIoThread().execute(() -> proceed(nextListener));
        } catch (RejectedExecutionException e) {
            proceed(nextListener);
        }
    }

    private static void proceed(ExchangeCompletionListener.NextListener nextListener) {
        try {
            nextListener.proceed();
        } catch (RejectedExecutionException e) {
            LOG.log(Level.DEBUG, "A request has ended while the server stops.", e);
        }
    }
}
