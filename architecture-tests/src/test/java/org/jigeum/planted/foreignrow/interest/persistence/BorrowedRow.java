package org.jigeum.planted.foreignrow.interest.persistence;

import jakarta.persistence.Table;

/** Planted: reads the table of another module. */
@Table(name = "account", schema = "accounting")
public class BorrowedRow {}
