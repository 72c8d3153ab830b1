package org.jigeum.interest.domain;

/** Why interest was paid. */
public enum Occasion {
    /** 지금 이자 받기: the customer wanted it. */
    CLAIM,
    /** 정기 이자 지급: the bank paid on the regular interest day. */
    REGULAR,
    /** 해지: the account was closed. */
    CLOSING
}
