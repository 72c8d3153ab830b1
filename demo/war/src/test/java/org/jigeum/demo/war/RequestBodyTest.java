package org.jigeum.demo.war;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestBodyTest {

    @Test
    void the_fields_of_a_good_request_are_read() {
        RequestBody body = parse("{\"subject\": \"C0001\", \"roles\": [\"customer\", \"teller\"]}");
        assertThat(body.text("subject")).isEqualTo("C0001");
        assertThat(body.texts("roles")).containsExactly("customer", "teller");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "[]",
                "null",
                "\"subject\"",
                "{} {}",
                "{\"subject\": \"C0001\", \"roles\": [\"customer\"]} x",
                "{\"subject\": \"C0001\", \"roles\": [\"customer\"], \"expiresInSeconds\": 1}",
                "{\"roles\": [\"customer\"]}",
                "{\"subject\": null, \"roles\": [\"customer\"]}",
                "{\"subject\": 1, \"roles\": [\"customer\"]}",
                "{\"subject\": \" \", \"roles\": [\"customer\"]}",
                "{\"subject\": \"C0001\"}",
                "{\"subject\": \"C0001\", \"roles\": []}",
                "{\"subject\": \"C0001\", \"roles\": \"customer\"}",
                "{\"subject\": \"C0001\", \"roles\": [1]}",
                "{\"subject\": \"C0001\", \"roles\": [null]}",
                "{\"subject\": \"C0001\", \"roles\": [\"king\"]}",
            })
    void everything_else_is_a_bad_request(String text) {
        assertThatThrownBy(() -> {
                    RequestBody body = parse(text);
                    body.text("subject");
                    body.texts("roles").forEach(Role::named);
                })
                .isInstanceOf(BadRequest.class);
    }

    private static RequestBody parse(String text) {
        return RequestBody.parse(text, List.of("subject", "roles"));
    }
}
