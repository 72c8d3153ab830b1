package org.jigeum.demo.war;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** Everything under {@code /demo}. */
@ApplicationPath("/")
public class DemoApplication extends Application {}
