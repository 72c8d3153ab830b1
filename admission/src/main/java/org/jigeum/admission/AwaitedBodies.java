package org.jigeum.admission;

import io.undertow.server.AbstractServerConnection;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.AttachmentKey;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.xnio.ChannelListeners;
import org.xnio.IoUtils;
import org.xnio.XnioExecutor;
import org.xnio.conduits.AbstractStreamSourceConduit;
import org.xnio.conduits.ConduitStreamSourceChannel;
import org.xnio.conduits.StreamSourceConduit;

/**
 * The bodies that did not come with their requests. So many are waited for at the same time, each for so long; when
 * another one comes, whoever has been waited for longest is hung up on: it is not those whose bodies are on their way.
 */
final class AwaitedBodies {

    private static final AttachmentKey<Body> BODY = AttachmentKey.create(Body.class);

    private final int most;
    private final Duration longest;

    /** With the ends of their time, the oldest first; guarded by itself. */
    private final Map<HttpServerExchange, XnioExecutor.Key> awaited = new LinkedHashMap<>();

    /**
     * None is waited for.
     *
     * @param most bodies that are waited for at the same time; each may fill buffers of its full size
     * @param longest until the last byte of a body
     */
    AwaitedBodies(int most, Duration longest) {
        this.most = most;
        this.longest = longest;
    }

    /** A body as its reader sees it. */
    private static final class Body extends AbstractStreamSourceConduit<StreamSourceConduit> {

        private boolean isInHand;
        private boolean isCut;

        Body(StreamSourceConduit next) {
            super(next);
        }

        @Override
        public int read(ByteBuffer buffer) throws IOException {
            if (isCut) {
                throw new IOException("The body has not come in time.");
            }
            return super.read(buffer);
        }
    }

    /** Lets a body be read, and cut off. */
    static void begin(HttpServerExchange exchange) {
        exchange.addRequestWrapper((source, of) -> {
            Body body = new Body(source.create());
            of.putAttachment(BODY, body);
            return body;
        });
    }

    /** Waits for the body of a request, unless it is in hand. */
    void await(HttpServerExchange exchange) {
        if (!exchange.getAttachment(BODY).isInHand && !exchange.isComplete()) {
            exchange.addExchangeCompleteListener((complete, nextListener) -> {
                forget(complete);
                nextListener.proceed();
            });
            add(exchange).ifPresent(oldest -> oldest.getIoThread().execute(() -> hangUp(oldest)));
        }
    }

    /** Who is waited for longest, if there are too many with this one. */
    private Optional<HttpServerExchange> add(HttpServerExchange exchange) {
        synchronized (awaited) {
            awaited.put(
                    exchange,
                    exchange.getIoThread()
                            .executeAfter(() -> hangUp(exchange), longest.toMillis(), TimeUnit.MILLISECONDS));
            return awaited.size() > most ? awaited.keySet().stream().findFirst() : Optional.empty();
        }
    }

    /** Whoever reads the body fails, gives its buffers back and ends the exchange; closing alone would not tell it. */
    private void hangUp(HttpServerExchange exchange) {
        if (forget(exchange) && exchange.getConnection() instanceof AbstractServerConnection connection) {
            exchange.getAttachment(BODY).isCut = true;
            ConduitStreamSourceChannel source = connection.getChannel().getSourceChannel();
            ChannelListeners.invokeChannelListener(source, source.getReadListener());
            IoUtils.safeClose(connection);
        }
    }

    /** The body of a request is in hand: it is not waited for, or not any more. */
    void end(HttpServerExchange exchange) {
        exchange.getAttachment(BODY).isInHand = true;
        forget(exchange);
    }

    private boolean forget(HttpServerExchange exchange) {
        synchronized (awaited) {
            Optional<XnioExecutor.Key> deadline = Optional.ofNullable(awaited.remove(exchange));
            deadline.ifPresent(XnioExecutor.Key::remove);
            return deadline.isPresent();
        }
    }

    int count() {
        synchronized (awaited) {
            return awaited.size();
        }
    }
}
