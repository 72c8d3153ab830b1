package org.jigeum.crash.load;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import org.jigeum.crash.bank.Reply;

/** All that clients know: which orders got a definite answer, and which are open. */
public final class Diary {

    private final Map<String, Acknowledged> acknowledged = new ConcurrentHashMap<>();
    private final Map<String, Order> open = new ConcurrentHashMap<>();
    private final Queue<String> surprises = new ConcurrentLinkedQueue<>();
    private final AtomicLong later = new AtomicLong();
    private final AtomicLong silent = new AtomicLong();

    /** An order and its first definite answer. */
    public record Acknowledged(Order order, Reply reply) {

        public boolean isDone() {
            return reply.status() == 201;
        }
    }

    void begin(Order order) {
        open.put(order.key(), order);
    }

    /** Notes an answer and says whether it is definite. */
    boolean note(Order order, Reply reply) {
        if (reply.isDefinite()) {
            acknowledged.put(order.key(), new Acknowledged(order, reply));
            open.remove(order.key());
            return true;
        }
        if (reply.saysLater()) {
            later.incrementAndGet();
        } else {
            surprises.add(order + " -> " + reply);
        }
        return false;
    }

    void noteSilence() {
        silent.incrementAndGet();
    }

    public Collection<Acknowledged> acknowledged() {
        return List.copyOf(acknowledged.values());
    }

    public List<Acknowledged> done() {
        return acknowledged.values().stream().filter(Acknowledged::isDone).toList();
    }

    public int size() {
        return acknowledged.size();
    }

    /** Orders that were sent and have no definite answer. */
    public List<Order> open() {
        return List.copyOf(open.values());
    }

    /** Answers that no client should ever get, whatever is killed: anything but a definite one and "later". */
    public List<String> surprises() {
        return List.copyOf(surprises);
    }

    /** How often clients were told to come again. */
    public long later() {
        return later.get();
    }

    /** How often there was no answer at all. */
    public long silent() {
        return silent.get();
    }
}
