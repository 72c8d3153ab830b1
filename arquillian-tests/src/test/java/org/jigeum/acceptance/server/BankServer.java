package org.jigeum.acceptance.server;

import java.io.IOException;
import java.util.List;
import org.jboss.arquillian.container.spi.Container;
import org.jboss.arquillian.container.spi.client.container.DeployableContainer;
import org.jboss.arquillian.container.spi.client.container.DeploymentException;
import org.jboss.arquillian.container.spi.client.container.LifecycleException;
import org.jboss.arquillian.container.spi.event.SetupContainer;
import org.jboss.arquillian.container.spi.event.StartContainer;
import org.jboss.arquillian.core.api.Instance;
import org.jboss.arquillian.core.api.annotation.Inject;
import org.jboss.arquillian.core.api.annotation.Observes;
import org.jboss.arquillian.core.spi.EventContext;
import org.jboss.as.arquillian.container.ManagementClient;
import org.jboss.as.controller.client.helpers.Operations;
import org.jboss.dmr.ModelNode;
import org.jboss.shrinkwrap.api.Archive;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/**
 * Opens the bank before the first test: gives the server that Arquillian manages free ports and this run's database,
 * and deploys the EAR as it was built, with {@code demo.war} beside it. Arquillian stops the server after the last
 * test.
 */
public class BankServer {

    private static final int MOST_ATTEMPTS = 3;

    /** Inside of what Arquillian itself does around these events. */
    private static final int AFTER_ARQUILLIAN = -100;

    @Inject
    private Instance<ManagementClient> management;

    void configure(@Observes(precedence = AFTER_ARQUILLIAN) EventContext<SetupContainer> setup) {
        OpenBank bank = OpenBank.onFreePorts();
        bank.configure(setup.getEvent().getContainer().getContainerConfiguration());
        setup.proceed();
    }

    /** Somebody else may take one of the free ports before the server does: then it starts again with others. */
    void open(@Observes(precedence = AFTER_ARQUILLIAN) EventContext<StartContainer> start) throws Exception {
        Container<?> container = start.getEvent().getContainer();
        startWithoutErrors(container, 1);
        DeployableContainer<?> server = container.getDeployableContainer();
        deploy(
                server,
                ShrinkWrap.createFromZipFile(
                        EnterpriseArchive.class, Build.ear().toFile()));
        deploy(
                server,
                ShrinkWrap.createFromZipFile(WebArchive.class, Build.demoWar().toFile()));
    }

    private void startWithoutErrors(Container<?> container, int attempt) throws Exception {
        container.start();
        List<ModelNode> errors = bootErrors();
        if (errors.isEmpty()) {
            return;
        }
        container.stop();
        if (attempt == MOST_ATTEMPTS) {
            throw new LifecycleException("The server started with errors: " + errors);
        }
        OpenBank.onFreePorts().configure(container.getContainerConfiguration());
        container.setup();
        startWithoutErrors(container, attempt + 1);
    }

    private List<ModelNode> bootErrors() throws IOException {
        ModelNode operation =
                Operations.createOperation("read-boot-errors", Operations.createAddress("core-service", "management"));
        ModelNode answer = management.get().getControllerClient().execute(operation);
        return Operations.readResult(answer).asList();
    }

    private static void deploy(DeployableContainer<?> server, Archive<?> archive) throws DeploymentException {
        server.deploy(archive);
    }
}
