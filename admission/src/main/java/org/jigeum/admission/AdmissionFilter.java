package org.jigeum.admission;

import io.undertow.server.HandlerWrapper;
import io.undertow.server.HttpHandler;
import java.lang.management.ManagementFactory;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;

/** The admission as the server configures it: a custom filter, its parameters set before it is put in its place. */
public final class AdmissionFilter implements HandlerWrapper {

    private int requests;
    private int queue;

    /** How many requests are served at the same time. */
    public void setRequests(int requests) {
        this.requests = requests;
    }

    /** How many wait for their turn. */
    public void setQueue(int queue) {
        this.queue = queue;
    }

    @Override
    public HttpHandler wrap(HttpHandler next) {
        Admission admission = new Admission(new Limits(requests, queue), next);
        publish(admission);
        return admission;
    }

    /** The server may put the filter in its place again, when it is reloaded. */
    private static void publish(Admission admission) {
        MBeanServer beans = ManagementFactory.getPlatformMBeanServer();
        try {
            ObjectName name = new ObjectName(AdmissionMXBean.NAME);
            if (beans.isRegistered(name)) {
                beans.unregisterMBean(name);
            }
            beans.registerMBean(admission, name);
        } catch (JMException e) {
            throw new IllegalStateException("The admission cannot be published.", e);
        }
    }
}
