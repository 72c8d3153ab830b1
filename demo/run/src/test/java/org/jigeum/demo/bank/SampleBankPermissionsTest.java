package org.jigeum.demo.bank;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The plan asks the bank for nothing that the table of states refuses. */
class SampleBankPermissionsTest {

    private static final long LIMITED_WON_A_DAY = 1_000_000;
    private static final Set<String> NO_CLAIM =
            Set.of("IDENTITY_THEFT", "HACKED", "DECEASED", "PAYMENT_STOP", "SEIZED", "DORMANT", "DEPOSIT_STOP");
    private static final Set<String> NO_MONEY_OUT = Set.of(
            "IDENTITY_THEFT", "HACKED", "DECEASED", "PAYMENT_STOP", "SEIZED", "PLEDGED", "DORMANT", "WITHDRAWAL_STOP");
    private static final Set<String> NO_MONEY_IN = Set.of("IDENTITY_THEFT", "DORMANT", "DEPOSIT_STOP");

    private static final SampleBank BANK = SampleBank.in(Path.of("../bank"));
    private static final Map<String, String> OWNERS = new HashMap<>();
    private static final Map<String, TreeMap<LocalDate, List<String>>> STATES = new HashMap<>();

    static {
        BANK.accounts().forEach(it -> OWNERS.put(it.reference(), it.customerId()));
        BANK.standingChanges().forEach(it -> enter(it.customerId(), it.day(), List.of(it.standing())));
        BANK.restrictionChanges().forEach(it -> enter(it.account(), it.day(), it.restrictions()));
    }

    private static void enter(String who, LocalDate day, List<String> states) {
        STATES.computeIfAbsent(who, key -> new TreeMap<>()).put(day, states);
    }

    private static List<String> states(String who, LocalDate day) {
        var entry = STATES.getOrDefault(who, new TreeMap<>()).floorEntry(day);
        return entry == null ? List.of() : entry.getValue();
    }

    private static void assertAllowed(String id, String account, LocalDate day, Set<String> refused) {
        assertThat(states(account, day)).as(id).doesNotContainAnyElementsOf(refused);
        assertThat(states(OWNERS.get(account), day)).as(id).doesNotContainAnyElementsOf(refused);
    }

    @Test
    void no_claim_is_made_where_none_is_allowed() {
        BANK.claims().forEach(it -> assertAllowed(it.id(), it.account(), it.day(), NO_CLAIM));
        BANK.publishedFigures().forEach(it -> assertAllowed(it.name(), it.account(), it.claimedOn(), NO_CLAIM));
    }

    @Test
    void no_money_moves_where_it_may_not() {
        for (Transaction it : BANK.transactions()) {
            boolean deposit = it.kind() == Transaction.Kind.DEPOSIT;
            assertAllowed(it.id(), it.account(), it.day(), deposit ? NO_MONEY_IN : NO_MONEY_OUT);
            it.counterparty().ifPresent(to -> assertAllowed(it.id(), to, it.day(), NO_MONEY_IN));
        }
    }

    @Test
    void limited_accounts_stay_within_their_limit_and_one_uses_it_up() {
        Map<String, Long> outgoing = new HashMap<>();
        BANK.transactions().stream()
                .filter(it -> it.kind() != Transaction.Kind.DEPOSIT)
                .filter(it -> states(it.account(), it.day()).contains("LIMITED"))
                .forEach(it -> outgoing.merge(it.account() + " " + it.day(), it.amount(), Long::sum));
        assertThat(outgoing.values()).allMatch(sum -> sum <= LIMITED_WON_A_DAY).contains(LIMITED_WON_A_DAY);
    }

    @Test
    void blocked_accounts_exist_that_still_receive_money() {
        assertThat(BANK.transactions())
                .anyMatch(it -> it.kind() == Transaction.Kind.DEPOSIT
                        && states(OWNERS.get(it.account()), it.day()).contains("DECEASED"))
                .anyMatch(it -> it.kind() == Transaction.Kind.DEPOSIT
                        && states(it.account(), it.day()).contains("SEIZED"));
    }
}
