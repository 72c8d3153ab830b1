package org.jigeum.acceptance.server;

import org.jboss.arquillian.core.spi.LoadableExtension;

/** Tells Arquillian of {@link BankServer}. */
public class BankServerExtension implements LoadableExtension {

    @Override
    public void register(ExtensionBuilder builder) {
        builder.observer(BankServer.class);
    }
}
