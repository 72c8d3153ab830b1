package org.jigeum.planted.foreignrow.interest.persistence;

import jakarta.persistence.Table;

/** Lawful in itself. */
@Table(name = "claim", schema = "interest")
public class OwnRow {}
