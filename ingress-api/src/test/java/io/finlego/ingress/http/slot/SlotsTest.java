package io.finlego.ingress.http.slot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.finlego.ingress.http.result.ApiException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class SlotsTest {

  private final WaitingThreads threads = new WaitingThreads();
  private final List<String> order = Collections.synchronizedList(new ArrayList<>());

  private void waitFor(Slots<String> slots, String caller) {
    threads.startWaiting(
        () -> {
          try (Slots.Slot _ = slots.take(caller)) {
            order.add(caller);
          }
        });
  }

  @Test
  void aCallerWithManyRequestsHasHalfOfTheSlots() {
    Slots<String> slots = new Slots<>(4, Duration.ZERO, "None is free.");
    slots.take("a");
    Slots.Slot second = slots.take("a");

    assertThatThrownBy(() -> slots.take("a"))
        .isInstanceOfSatisfying(
            ApiException.class, refusal -> assertThat(refusal.status().value()).isEqualTo(429));

    slots.take("b");
    second.close();
    slots.take("a");
  }

  @Test
  void callersTakeTurnsHoweverManyRequestsOfOneWait() throws Exception {
    Slots<String> slots = new Slots<>(1, Duration.ofMinutes(1), "None is free.");
    Slots.Slot slot = slots.take("x");
    waitFor(slots, "a");
    waitFor(slots, "a");
    waitFor(slots, "a");
    waitFor(slots, "b");

    slot.close();
    threads.join();

    assertThat(order).containsExactly("a", "b", "a", "a");
  }
}
