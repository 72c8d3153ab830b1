package org.jigeum.accounting.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.jigeum.accounting.application.PayoutMessage.Told;
import org.jigeum.accounting.domain.Payout;
import org.jigeum.kernel.AccountNumber;
import org.jigeum.kernel.BusinessDay;
import org.jigeum.kernel.CustomerId;
import org.jigeum.kernel.Won;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PayoutMessageTest {

    private static final String CLAIM = """
            {"payoutId":5128,"kind":"CLAIM","accountNumber":"100000000024","customerId":"c-1","paidOn":"2023-08-16",\
            "taxProfile":"RESIDENT","gross":3048,"incomeTax":420,"localIncomeTax":40,"journalId":25792}""";

    @Test
    void aPayoutIsReadFieldByField() {
        Told told = PayoutMessage.read(messageOf(CLAIM)).told().get(0);
        assertThat(told.payoutId()).contains(5128L);
        assertThat(told.payout())
                .contains(new Payout(
                        5128,
                        Payout.Kind.CLAIM,
                        new AccountNumber("100000000024"),
                        new CustomerId("c-1"),
                        BusinessDay.parse("2023-08-16"),
                        "RESIDENT",
                        Won.of(3048),
                        Won.of(420),
                        Won.of(40),
                        Optional.of(25792L)));
    }

    @Test
    void anAdjustmentMayTakeBackAndHaveNoJournal() {
        String adjustment =
                CLAIM.replace("CLAIM", "ADJUSTMENT").replace("3048", "-1").replace("25792", "null");
        Payout payout =
                PayoutMessage.read(messageOf(adjustment)).told().get(0).payout().orElseThrow();
        assertThat(payout.gross()).isEqualTo(Won.of(-1));
        assertThat(payout.journalId()).isEmpty();
    }

    /** The sender may be of a newer release. */
    @Test
    void aFieldThatThisReleaseDoesNotKnowIsPassedOver() {
        String newer = CLAIM.replace("{", "{\"currency\":\"KRW\",");
        assertThat(PayoutMessage.read(messageOf(newer)).told().get(0).payout()).isPresent();
    }

    @Test
    void ofSeveralPayoutsEachIsReadByItselfAndCanBeReadAgainFromItsOwnPayload() {
        String broken = CLAIM.replace("5128", "5129").replace("2023-08-16", "yesterday");
        List<Told> told = PayoutMessage.read(messageOf(CLAIM + "," + broken)).told();
        assertThat(told).extracting(one -> one.payout().isPresent()).containsExactly(true, false);
        assertThat(told.get(1).payoutId()).contains(5129L);
        assertThat(told)
                .allSatisfy(one ->
                        assertThat(PayoutMessage.read(one.payload()).told()).containsExactly(one));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "gross":3048            | "gross":3048.5          | gross
            "gross":3048            | "gross":"3048"          | gross
            "incomeTax":420,        |                         | incomeTax
            "kind":"CLAIM"          | "kind":"GIFT"           | GIFT
            "100000000024"          | "100000000025"          | account number
            "taxProfile":"RESIDENT" | "taxProfile":null       | taxProfile
            "journalId":25792       | "journalId":"x"         | journalId
            "journalId":25792       | "journal":25792         | journalId
            """)
    void whatIsWrongIsNamed(String right, String wrong, String name) {
        String broken = CLAIM.replace(right, wrong == null ? "" : wrong);
        Told told = PayoutMessage.read(messageOf(broken)).told().get(0);
        assertThat(told.payout()).isEmpty();
        assertThat(told.problem()).containsIgnoringCase(name);
        assertThat(told.payoutId()).contains(5128L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "null", "{\"payouts\":[]}", "{\"payouts\":{}}", "지금"})
    void whatIsNoMessageIsOneLetterOfItsText(String text) {
        Told told = PayoutMessage.read(text).told().get(0);
        assertThat(told.payload()).isEqualTo(text);
        assertThat(told.payoutId()).isEmpty();
        assertThat(told.payout()).isEmpty();
        assertThat(told.problem()).startsWith("The message");
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "7", "\"x\"", "{}"})
    void aPayoutThatIsNoneIsALetterWithoutAnId(String payout) {
        Told told = PayoutMessage.read(messageOf(payout)).told().get(0);
        assertThat(told.payout()).isEmpty();
        assertThat(told.payoutId()).isEmpty();
        assertThat(told.problem()).isNotBlank();
    }

    private static String messageOf(String payouts) {
        return "{\"payouts\":[" + payouts + "]}";
    }
}
