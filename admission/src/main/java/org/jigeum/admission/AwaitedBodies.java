package org.jigeum.admission;

import io.undertow.server.AbstractServerConnection;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.AttachmentKey;
import io.undertow.util.StatusCodes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.xnio.ChannelListeners;
import org.xnio.IoUtils;
import org.xnio.XnioExecutor;
import org.xnio.conduits.ConduitStreamSourceChannel;

/**
 * The bodies that did not come with their requests. So many are waited for at the same time, each for so long; when
 * another one comes, whoever has been waited for longest is hung up on: it is not those whose bodies are on their way.
 */
final class AwaitedBodies implements AwaitedBodiesMXBean {

    private static final AttachmentKey<AwaitedBody> BODY = AttachmentKey.create(AwaitedBody.class);

    private final int most;
    private final Duration longest;

    /** With the ends of their time, the oldest first; guarded by itself. */
    private final Map<HttpServerExchange, XnioExecutor.Key> awaited = new LinkedHashMap<>();

    private final AtomicLong cutOff = new AtomicLong();

    /**
     * Waits for bodies.
     *
     * @param most at the same time; each may fill buffers of its full size
     * @param longest until the last byte of a body
     */
    AwaitedBodies(int most, Duration longest) {
        this.most = most;
        this.longest = longest;
    }

    /** Before the body of a request is read. */
    void begin(HttpServerExchange exchange) {
        AwaitedBody body = new AwaitedBody();
        exchange.putAttachment(BODY, body);
        exchange.addRequestWrapper((source, reader) -> body.readFrom(source.create()));
    }

    /** After what had come with the request was read: waits for the rest, unless the body is in hand. */
    void await(HttpServerExchange exchange) {
        if (!exchange.getAttachment(BODY).isInHand() && !exchange.isComplete()) {
            exchange.addExchangeCompleteListener((complete, nextListener) -> {
                forget(complete);
                nextListener.proceed();
            });
            for (HttpServerExchange oldest : add(exchange)) {
                oldest.getIoThread().execute(() -> cutOff(oldest));
            }
        }
    }

    /** Those that were waited for longest and are not any more, as there are too many with this one. */
    private List<HttpServerExchange> add(HttpServerExchange exchange) {
        List<HttpServerExchange> tooMany = new ArrayList<>();
        synchronized (awaited) {
            awaited.put(
                    exchange,
                    exchange.getIoThread()
                            .executeAfter(() -> cutOff(exchange), longest.toMillis(), TimeUnit.MILLISECONDS));
            Iterator<Map.Entry<HttpServerExchange, XnioExecutor.Key>> oldest =
                    awaited.entrySet().iterator();
            while (awaited.size() > most) {
                Map.Entry<HttpServerExchange, XnioExecutor.Key> next = oldest.next();
                next.getValue().remove();
                tooMany.add(next.getKey());
                oldest.remove();
            }
        }
        return tooMany;
    }

    /**
     * Answers 408 and hangs up, unless the body has come meanwhile. Whoever reads it has to fail to end the exchange
     * and give its buffers back: it is not told when the connection is closed.
     */
    void cutOff(HttpServerExchange exchange) {
        AwaitedBody body = exchange.getAttachment(BODY);
        if (body.isInHand() || exchange.isComplete()) {
            return;
        }
        cutOff.incrementAndGet();
        body.cutOff();
        exchange.setStatusCode(StatusCodes.REQUEST_TIME_OUT);
        exchange.setPersistent(false);
        if (exchange.getConnection() instanceof AbstractServerConnection connection) {
            ConduitStreamSourceChannel source = connection.getChannel().getSourceChannel();
            ChannelListeners.invokeChannelListener(source, source.getReadListener());
        }
        IoUtils.safeClose(exchange.getConnection());
    }

    /** The body of a request is in hand: it is not waited for, or not any more. */
    void end(HttpServerExchange exchange) {
        exchange.getAttachment(BODY).takeInHand();
        forget(exchange);
    }

    private void forget(HttpServerExchange exchange) {
        synchronized (awaited) {
            Optional.ofNullable(awaited.remove(exchange)).ifPresent(XnioExecutor.Key::remove);
        }
    }

    @Override
    public int getAwaited() {
        synchronized (awaited) {
            return awaited.size();
        }
    }

    @Override
    public long getCutOff() {
        return cutOff.get();
    }
}
