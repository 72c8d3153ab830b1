package org.jigeum.platform.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonFormatTest {

    private record Body(Long amount, String memo, BigDecimal percent) {}

    @Test
    void whatIsSaidOnceByItsNameAndInItsTypeIsRead() throws JsonProcessingException {
        assertThat(read("{\"amount\": 9007199254740993, \"memo\": \"급여 😀\", \"percent\": 2.30}"))
                .isEqualTo(new Body(9_007_199_254_740_993L, "급여 😀", new BigDecimal("2.30")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"amount\": 1.0}",
                "{\"amount\": 1.5}",
                "{\"amount\": 1e3}",
                "{\"amount\": \"1\"}",
                "{\"amount\": \"\"}",
                "{\"amount\": true}",
                "{\"amount\": [1]}",
                "{\"amount\": 9223372036854775808}",
                "{\"amount\": 1, \"amount\": 2}",
                "{\"amount\": 1, \"amonut\": 2}",
                "{\"amount\": 1} {}",
                "{\"amount\": 1",
                "{\"memo\": 1}",
                "{\"memo\": true}",
                "{\"memo\": \"a\\u0000b\"}",
                "{\"memo\": \"\\ud800\"}",
                "{\"percent\": \"2.3\"}",
                "{\"percent\": NaN}",
                "[]",
                "1",
                "\"\""
            })
    void anythingElseIsRefused(String json) {
        assertThatExceptionOfType(JsonProcessingException.class).isThrownBy(() -> read(json));
    }

    private static Body read(String json) throws JsonProcessingException {
        return JsonFormat.mapper().readValue(json, Body.class);
    }
}
