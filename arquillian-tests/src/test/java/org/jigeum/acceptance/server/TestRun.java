package org.jigeum.acceptance.server;

import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/** Stops the database when all tests are over; Arquillian has stopped the server by then. */
public class TestRun implements LauncherSessionListener {

    @Override
    public void launcherSessionClosed(LauncherSession session) {
        Database.stop();
    }
}
