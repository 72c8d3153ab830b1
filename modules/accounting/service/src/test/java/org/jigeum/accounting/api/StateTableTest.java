package org.jigeum.accounting.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StateTableTest {

    private static final Path DOCUMENT = Path.of(System.getProperty("basedir", "."), "../../../docs/states.md");

    private static final String FROM_MOST_TO_LEAST = "YLSN";

    /** The banking rules once more, by hand: Y is yes, L up to the daily limit, S staff only, N no. */
    private static final Map<State, Rule> RULES =
            Stream.of("""
                    NORMAL          | Y | Y | Y | Y | Y | customer and account as usual, 정상
                    IDENTITY_THEFT  | S | N | N | N | N | customer: identity theft, 명의도용
                    HACKED          | S | N | N | N | Y | customer: electronic-finance accident, 전자금융사고
                    DECEASED        | S | N | Y | N | Y | customer: deceased, 사망
                    PAYMENT_STOP    | Y | N | N | N | Y | account: payment stop after fraud, 지급정지
                    SEIZED          | Y | N | Y | N | Y | account: seized, 압류
                    PLEDGED         | Y | Y | Y | N | Y | account: pledged, 질권설정
                    DORMANT         | Y | N | N | N | N | account: dormant, 휴면
                    LIMITED         | Y | Y | Y | L | Y | account: limit account, 한도계좌
                    DEPOSIT_STOP    | Y | N | N | Y | N | account: deposit stop, 입금정지
                    WITHDRAWAL_STOP | Y | Y | Y | N | Y | account: withdrawal stop, 출금정지
                    CLOSED          | N | N | N | N | N | account: closed, 해지
                    """.split("\n")).map(Rule::parse).collect(Collectors.toMap(Rule::state, Function.identity()));

    /** One line of the rules. */
    private record Rule(State state, Map<Act, String> cells, String name) {

        static Rule parse(String line) {
            List<String> columns =
                    Stream.of(line.split("\\|")).map(String::strip).toList();
            Map<Act, String> cells = Map.of(
                    Act.QUOTE, columns.get(1),
                    Act.CLAIM, columns.get(2),
                    Act.REGULAR_INTEREST, columns.get(3),
                    Act.MONEY_OUT, columns.get(4),
                    Act.MONEY_IN, columns.get(5));
            return new Rule(State.valueOf(columns.get(0)), cells, columns.get(6));
        }
    }

    @ParameterizedTest
    @EnumSource
    void statesTogetherAllowWhatTheStrictestOfThemAllows(Act act) {
        for (Set<State> states : allSetsOfStates()) {
            String strictest = states.stream()
                    .map(state -> RULES.get(state).cells().get(act))
                    .max(Comparator.comparing(FROM_MOST_TO_LEAST::indexOf))
                    .orElse("Y");
            assertThat(letter(StateTable.permission(act, states)))
                    .as("%s in %s", act, states)
                    .isEqualTo(strictest);
        }
    }

    @ParameterizedTest
    @EnumSource
    void eachStateThatStandsAgainstAnActIsNamedInOrder(Act act) {
        for (Set<State> states : allSetsOfStates()) {
            assertThat(StateTable.statesAgainst(act, states))
                    .as("%s in %s", act, states)
                    .isEqualTo(states.stream()
                            .filter(state -> !RULES.get(state).cells().get(act).equals("Y"))
                            .toList());
        }
    }

    @Test
    void theDocumentShowsTheTable() throws IOException {
        String table = Stream.concat(
                        Stream.of(
                                "| State | quote | claim | regular interest day | money out | money in |",
                                "|---|---|---|---|---|---|"),
                        Stream.of(State.values()).map(StateTableTest::row))
                .collect(Collectors.joining("\n"));
        assertThat(Files.readAllLines(DOCUMENT).stream()
                        .filter(line -> line.startsWith("|"))
                        .collect(Collectors.joining("\n")))
                .isEqualTo(table);
    }

    private static String row(State state) {
        return Stream.of(Act.QUOTE, Act.CLAIM, Act.REGULAR_INTEREST, Act.MONEY_OUT, Act.MONEY_IN)
                .map(act -> cell(StateTable.permission(act, Set.of(state))))
                .collect(Collectors.joining(
                        " | ", "| `" + state + "` " + RULES.get(state).name() + " | ", " |"));
    }

    private static String cell(Permission permission) {
        return switch (permission) {
            case YES -> "yes";
            case UP_TO_DAILY_LIMIT ->
                String.format(Locale.ROOT, "up to %,d a day", StateTable.LIMITED_DAILY_OUT.amount());
            case STAFF_ONLY -> "staff only";
            case NO -> "no";
        };
    }

    private static String letter(Permission permission) {
        return switch (permission) {
            case YES -> "Y";
            case UP_TO_DAILY_LIMIT -> "L";
            case STAFF_ONLY -> "S";
            case NO -> "N";
        };
    }

    /** All 4,096 of them, none and every pair and triple among them. */
    private static List<Set<State>> allSetsOfStates() {
        List<Set<State>> sets = new ArrayList<>(List.of(EnumSet.noneOf(State.class)));
        for (State state : State.values()) {
            for (Set<State> without : List.copyOf(sets)) {
                Set<State> with = EnumSet.of(state);
                with.addAll(without);
                sets.add(with);
            }
        }
        return sets;
    }
}
