package org.jigeum.platform.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.function.Function;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageTest {

    @Test
    void aListIsReadToItsEndPageByPageWithoutGapOrRepetition() {
        Page.Request first = Page.Request.of("2", null);
        Page<Long> one = page(first);
        assertThat(one.items()).containsExactly(1L, 2L);
        Page<Long> two = page(Page.Request.of("2", one.next()));
        assertThat(two.items()).containsExactly(3L, 4L);
        Page<Long> three = page(Page.Request.of("2", two.next()));
        assertThat(three.items()).containsExactly(5L);
        assertThat(three.next()).isNull();
    }

    @Test
    void aPageThatEndsWithTheListHasNoNext() {
        assertThat(page(Page.Request.of("5", null)).next()).isNull();
        assertThat(page(Page.Request.of(null, null)).items()).hasSize(5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "501", "-1", "1.5", "x", "", "1e2", "99999999999", "٣"})
    void aLimitOutsideOneToFiveHundredIsRefused(String limit) {
        assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> Page.Request.of(limit, null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"!", "eA", ""})
    void aCursorThatIsNotOursIsRefused(String cursor) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> Page.Request.of("2", cursor).afterNumberOr(0));
    }

    /** The numbers 1 to 5, read as a query would. */
    private static Page<Long> page(Page.Request request) {
        List<Long> rows = LongStream.rangeClosed(request.afterNumberOr(0) + 1, 5)
                .limit(request.rowsToRead())
                .boxed()
                .toList();
        return Page.of(rows, request, Function.identity(), Function.identity());
    }
}
