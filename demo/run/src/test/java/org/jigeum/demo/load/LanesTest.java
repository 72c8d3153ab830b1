package org.jigeum.demo.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LanesTest {

    @Test
    void the_tasks_of_an_account_run_in_the_order_they_came_transfers_included() {
        List<Integer> order = Collections.synchronizedList(new ArrayList<>());
        try (Lanes lanes = new Lanes()) {
            for (int i = 0; i < 1_000; i++) {
                int number = i;
                lanes.submit(i % 2 == 0 ? List.of("A", "B") : List.of("B", "C"), () -> order.add(number));
            }
            lanes.await();
        }
        assertThat(order).isEqualTo(IntStream.range(0, 1_000).boxed().toList());
    }

    @Test
    void a_failure_is_thrown_and_what_had_to_come_after_it_does_not_run() {
        List<String> done = Collections.synchronizedList(new ArrayList<>());
        try (Lanes lanes = new Lanes()) {
            lanes.submit(List.of("A"), () -> {
                throw new LoadFailed("refused");
            });
            lanes.submit(List.of("A"), () -> done.add("after"));
            assertThatThrownBy(lanes::await).isInstanceOf(LoadFailed.class).hasMessage("refused");
        }
        assertThat(done).isEmpty();
    }
}
