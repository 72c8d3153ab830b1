package org.jigeum.planted.domainknowsframework.interest.domain;

import jakarta.persistence.Entity;

/** Planted: a domain type that is an entity. */
@Entity
public class MappedClaim {}
