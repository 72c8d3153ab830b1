package org.jigeum.operator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AccrueCommandTest {

    private final Desk desk = new Desk();

    @Test
    void printsThroughWhichDayTheBankAccrues() throws Exception {
        try (FakeBank bank = new FakeBank().answers(202, "{\"through\":\"2026-11-30\"}")) {
            assertThat(desk.types(bank, "accrue")).isZero();
            assertThat(bank.requests()).containsExactly("POST /interest/accruals Bearer secret-token");
            assertThat(desk.out()).isEqualTo("Accrual through 2026-11-30 is under way in the bank.\n");
        }
    }

    @Test
    void isNotSentAgainWhenTheAnswerIsLost() throws Exception {
        try (FakeBank bank = new FakeBank().breaksTheConnection()) {
            assertThat(desk.types(bank, "accrue")).isEqualTo(3);
            assertThat(bank.requests()).hasSize(1);
            assertThat(desk.err()).contains("Whether it was carried out is open.");
        }
    }
}
