package org.jigeum.admission;

import io.undertow.server.HandlerWrapper;
import io.undertow.server.HttpHandler;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;

/** The admission as the server configures it: a custom filter, its parameters set before it is put in its place. */
public final class AdmissionFilter implements HandlerWrapper {

    private static final Duration HOLDING = Duration.ofMillis(500);

    /** Less than 100 MiB of buffers, each as large as may be. Those that come with their requests do not count. */
    private static final int MOST_BODIES = 1_000;

    private static final Duration LONGEST_BODY = Duration.ofSeconds(10);

    private String name;
    private int requests;
    private int queue;
    private int held = 4_000;

    /** Of what is admitted; tells one filter's figures from another's. */
    public void setName(String name) {
        this.name = name;
    }

    /** How many requests are served at the same time. */
    public void setRequests(int requests) {
        this.requests = requests;
    }

    /** How many wait for their turn. */
    public void setQueue(int queue) {
        this.queue = queue;
    }

    /** How many refusals are held at the same time; each is a connection and an exchange, without a body. */
    public void setHeld(int held) {
        this.held = held;
    }

    @Override
    public HttpHandler wrap(HttpHandler next) {
        Admission admission = new Admission(new Limits(requests, queue, held, HOLDING), next);
        AwaitedBodies bodies = new AwaitedBodies(MOST_BODIES, LONGEST_BODY);
        publish("Admission", admission);
        publish("AwaitedBodies", bodies);
        return new CompletionInIoThread(new BodyInHand(bodies, admission));
    }

    /** The server may put the filter in its place again, when it is reloaded. */
    private void publish(String type, Object figures) {
        MBeanServer beans = ManagementFactory.getPlatformMBeanServer();
        try {
            ObjectName bean = new ObjectName("org.jigeum:type=" + type + ",name=" + name);
            if (beans.isRegistered(bean)) {
                beans.unregisterMBean(bean);
            }
            beans.registerMBean(figures, bean);
        } catch (JMException e) {
            throw new IllegalStateException("The admission cannot be published.", e);
        }
    }
}
