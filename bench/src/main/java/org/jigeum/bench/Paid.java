package org.jigeum.bench;

import java.time.Duration;

/**
 * What paying all accounts took.
 *
 * @param time on the clock on the wall
 * @param serverCpu processor time of the server
 * @param databaseCpu processor time of PostgreSQL
 */
record Paid(Duration time, Duration serverCpu, Duration databaseCpu) {}
