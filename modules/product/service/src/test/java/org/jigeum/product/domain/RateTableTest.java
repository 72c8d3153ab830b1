package org.jigeum.product.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.jigeum.kernel.Rate;
import org.jigeum.kernel.Won;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tiers are written as their upper ends in won, the open one as a dash. */
class RateTableTest {

    @ParameterizedTest
    @ValueSource(strings = {"-", "1 -", "100000000 -", "1 2 3 -", "50000000 9223372036854775807 -"})
    void ascendingTiersWithAnOpenLastOneAreARateTable(String upperEnds) {
        assertThat(new RateTable(tiers(upperEnds)).tiers()).isEqualTo(tiers(upperEnds));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "- -", "- 1", "1 - 2 -", "2 1 -", "2 2 -", "0 -", "-1 -", "1 2"})
    void tiersThatDoNotAscendOrAreOpenElsewhereThanLastAreRefused(String upperEnds) {
        assertThatIllegalArgumentException().isThrownBy(() -> new RateTable(tiers(upperEnds)));
    }

    @Test
    void thereAreOneToTwentyTiers() {
        assertThat(new RateTable(tiers(closed(19) + " -")).tiers()).hasSize(20);
        assertThatIllegalArgumentException().isThrownBy(() -> new RateTable(tiers(closed(20) + " -")));
        assertThatIllegalArgumentException().isThrownBy(() -> new RateTable(List.of()));
    }

    private static String closed(int count) {
        return LongStream.rangeClosed(1, count).mapToObj(Long::toString).collect(Collectors.joining(" "));
    }

    private static List<RateTable.Tier> tiers(String upperEnds) {
        return Arrays.stream(upperEnds.split(" "))
                .map(end -> end.equals("-") ? Optional.<Won>empty() : Optional.of(Won.of(Long.parseLong(end))))
                .map(upTo -> new RateTable.Tier(upTo, new Rate(20_000)))
                .toList();
    }
}
