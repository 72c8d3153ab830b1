package org.jigeum.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jigeum.kernel.AccountNumber;
import org.jigeum.kernel.CustomerId;
import org.jigeum.platform.audit.Access.Concern;
import org.jigeum.platform.audit.Asker.Scrutiny;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccessTest {

    private static final AccountNumber ACCOUNT = AccountNumber.withCheckDigit(10_000_000_001L);
    private static final AccountNumber OTHER = AccountNumber.withCheckDigit(10_000_000_002L);
    private static final CustomerId OWNER = new CustomerId("C-1");

    private final Access access = new Access();

    @ParameterizedTest(name = "{0}: staff {1}, others {2}")
    @CsvSource({
        "200, true,  false",
        "201, true,  false",
        "202, true,  false",
        "400, true,  true",
        "401, false, false",
        "403, true,  true",
        "404, true,  true",
        "422, true,  true",
        "499, true,  true",
        "500, false, false",
        "503, false, false"
    })
    void allOfStaffAndRefusalsOfOthersAreRecordedButNeitherFailuresNorNobody(
            int status, boolean staff, boolean others) {
        assertThat(begun(Scrutiny.EVERYTHING).isDue(status)).isEqualTo(staff);
        assertThat(begun(Scrutiny.REFUSALS).isDue(status)).isEqualTo(others);
    }

    @Test
    void anAnswerThatHidesSomethingIsARefusalWhateverItsStatus() {
        Access customer = begun(Scrutiny.REFUSALS);
        assertThat(customer.outcome(200)).isEqualTo(Outcome.DONE);
        customer.conceal();
        assertThat(customer.isDue(200)).isTrue();
        assertThat(customer.outcome(200)).isEqualTo(Outcome.REFUSED);
    }

    @Test
    void whatATransactionHasRecordedIsDueAgainWhenItIsTriedAgain() {
        Access staff = begun(Scrutiny.EVERYTHING);
        staff.attempt();
        staff.recorded();
        assertThat(staff.isDue(201)).isFalse();
        staff.attempt();
        staff.repeat();
        assertThat(staff.isDue(201)).isTrue();
        assertThat(staff.outcome(201)).isEqualTo(Outcome.REPEATED);
        staff.attempt();
        assertThat(staff.outcome(201)).isEqualTo(Outcome.DONE);
    }

    @Test
    void whatIsExemptIsNotRecorded() {
        Access customer = begun(Scrutiny.REFUSALS);
        assertThat(customer.isDue(409)).isTrue();
        customer.exempt();
        assertThat(customer.isDue(409)).isFalse();
    }

    @Test
    void itConcernsEachAccountWithItsOwnerOrACustomerOrNobody() {
        assertThat(access.concerns()).containsExactly(concern(null, null));
        access.concerns(OWNER);
        assertThat(access.concerns()).containsExactly(concern(null, OWNER));
        access.concerns(ACCOUNT);
        assertThat(access.concerns()).containsExactly(concern(ACCOUNT, OWNER));
        access.concerns(ACCOUNT, new CustomerId("C-2"));
        access.concerns(ACCOUNT);
        assertThat(access.concerns()).containsExactly(concern(ACCOUNT, new CustomerId("C-2")));
        access.concerns(OTHER);
        assertThat(access.concerns())
                .as("whose the other one is, nobody has said")
                .isEqualTo(List.of(concern(ACCOUNT, new CustomerId("C-2")), concern(OTHER, null)));
    }

    private static Concern concern(AccountNumber account, CustomerId customer) {
        return new Concern(Optional.ofNullable(account), Optional.ofNullable(customer));
    }

    private static Access begun(Scrutiny scrutiny) {
        Access access = new Access();
        access.begin(new Asker("somebody", new TreeSet<>(), scrutiny), () -> "GET /");
        return access;
    }
}
