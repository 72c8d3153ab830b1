package org.jigeum.accounting.api;

import org.jigeum.kernel.BusinessDay;
import org.jigeum.kernel.Won;

/** 일별 최종잔액: the balance at the end of a day; it stands until the next day that has one. */
public record ClosingBalance(BusinessDay day, Won balance) {}
