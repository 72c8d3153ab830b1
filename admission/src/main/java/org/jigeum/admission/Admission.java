package org.jigeum.admission;

import io.undertow.server.Connectors;
import io.undertow.server.ExchangeCompletionListener;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.SameThreadExecutor;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.TimeUnit;
import org.xnio.channels.Channels;
import org.xnio.channels.StreamSourceChannel;

/**
 * Lets a number of requests be under way and a number of others wait, and refuses the rest (docs/adr/0019). A request
 * that waits holds its connection and no thread. It gives up its place when its exchange is complete, however that
 * ended.
 *
 * <p>A refusal is held for a while, without a thread either: a client that would ask again at once, whatever it is
 * told, asks so often only, and leaves the processors to those who are served. It is held without its body.
 *
 * <p>One lock guards the number and the queue together. Undertow's own {@code RequestLimit} looks at them one after the
 * other: a request that begins to wait just when the last of those under way ends is forgotten until somebody else
 * comes.
 */
public final class Admission implements HttpHandler, AdmissionMXBean {

    private enum Decision {
        ENTERED,
        WAITING,
        HELD,
        REFUSED
    }

    private static final Logger LOG = System.getLogger(Admission.class.getName());

    private final Limits limits;
    private final HttpHandler next;
    private final ExchangeCompletionListener completion = this::onComplete;

    private final Object lock = new Object();
    private final Queue<HttpServerExchange> waiting = new ArrayDeque<>(); // guarded by lock
    private int underWay; // guarded by lock
    private int held; // guarded by lock
    private long refused; // guarded by lock

    /**
     * Stands in front of what serves those who are admitted.
     *
     * @param next serves them; whatever it does with the exchange, it ends it
     */
    public Admission(Limits limits, HttpHandler next) {
        this.limits = limits;
        this.next = next;
    }

    @Override
    public void handleRequest(HttpServerExchange exchange) throws Exception {
        if (entered()) {
            exchange.addExchangeCompleteListener(completion);
            next.handleRequest(exchange);
        } else {
            // Once it waits, another thread may go on with the exchange: this one must be out of it before.
            exchange.dispatch(SameThreadExecutor.INSTANCE, () -> enterOrWait(exchange));
        }
    }

    private boolean entered() {
        synchronized (lock) {
            if (underWay == limits.underWay()) {
                return false;
            }
            underWay++;
            return true;
        }
    }

    private void enterOrWait(HttpServerExchange exchange) {
        switch (decide(exchange)) {
            case ENTERED -> serve(exchange);
            case WAITING -> {} // whoever completes next serves it
            case HELD -> hold(exchange);
            case REFUSED -> Connectors.executeRootHandler(Refusal.BUSY, exchange);
        }
    }

    private Decision decide(HttpServerExchange exchange) {
        synchronized (lock) {
            if (entered()) {
                return Decision.ENTERED;
            }
            if (waiting.size() < limits.waiting()) {
                waiting.add(exchange);
                return Decision.WAITING;
            }
            refused++;
            if (held < limits.held()) {
                held++;
                return Decision.HELD;
            }
            return Decision.REFUSED;
        }
    }

    private void hold(HttpServerExchange exchange) {
        letGoOfBody(exchange);
        exchange.getIoThread()
                .executeAfter(() -> refuseHeld(exchange), limits.holding().toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Nobody will read it: its buffers are the server's again while the refusal is held. */
    private static void letGoOfBody(HttpServerExchange exchange) {
        StreamSourceChannel body = exchange.getRequestChannel();
        try {
            if (body != null) {
                Channels.drain(body, Long.MAX_VALUE);
            }
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "A request that is refused has ended.", e);
        }
    }

    private void refuseHeld(HttpServerExchange exchange) {
        synchronized (lock) {
            held--;
        }
        Connectors.executeRootHandler(Refusal.BUSY, exchange);
    }

    /** It has a place, which it gives up when it is complete; if it is so already, right now. */
    private void serve(HttpServerExchange exchange) {
        try {
            exchange.addExchangeCompleteListener(completion);
        } catch (IllegalStateException e) {
            LOG.log(Level.DEBUG, "A request has ended while it waited.", e);
            passPlaceOn();
            return;
        }
        exchange.dispatch(next);
    }

    private void onComplete(HttpServerExchange exchange, ExchangeCompletionListener.NextListener nextListener) {
        try {
            passPlaceOn();
        } finally {
            nextListener.proceed();
        }
    }

    private void passPlaceOn() {
        HttpServerExchange first;
        synchronized (lock) {
            first = waiting.poll();
            if (first == null) {
                underWay--;
                return;
            }
        }
        serve(first);
    }

    @Override
    public int getUnderWay() {
        synchronized (lock) {
            return underWay;
        }
    }

    @Override
    public int getWaiting() {
        synchronized (lock) {
            return waiting.size();
        }
    }

    @Override
    public long getRefused() {
        synchronized (lock) {
            return refused;
        }
    }

    @Override
    public int getHeld() {
        synchronized (lock) {
            return held;
        }
    }
}
