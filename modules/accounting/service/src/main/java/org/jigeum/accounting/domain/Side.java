package org.jigeum.accounting.domain;

/** 차변, 대변. */
public enum Side {
    DEBIT,
    CREDIT
}
