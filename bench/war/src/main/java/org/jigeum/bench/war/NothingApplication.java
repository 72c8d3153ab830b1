package org.jigeum.bench.war;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** Everything under {@code /nothing}. */
@ApplicationPath("/")
public class NothingApplication extends Application {}
