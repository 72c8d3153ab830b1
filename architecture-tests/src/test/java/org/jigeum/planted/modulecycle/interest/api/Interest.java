package org.jigeum.planted.modulecycle.interest.api;

/** Lawful in itself. */
public interface Interest {}
