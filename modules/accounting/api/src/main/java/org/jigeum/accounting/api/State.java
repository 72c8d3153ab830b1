package org.jigeum.accounting.api;

/** A state of a customer or of an account that decides what may be done ({@link StateTable}). */
public enum State {
    /** Nothing is known against the customer or the account. */
    NORMAL,
    IDENTITY_THEFT,
    HACKED,
    DECEASED,
    /** 지급정지: fraud was reported (refund act, article 4). */
    PAYMENT_STOP,
    /** 압류: seized by a creditor. */
    SEIZED,
    /** 질권설정: pledged. */
    PLEDGED,
    /** 휴면: dormant. */
    DORMANT,
    /** 한도계좌: limit account. */
    LIMITED,
    /** 입금정지. */
    DEPOSIT_STOP,
    /** 출금정지. */
    WITHDRAWAL_STOP,
    CLOSED
}
