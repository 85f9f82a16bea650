package io.finlego.processing.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.health.contributor.Status;

class InstanceIdTest {
  @RegisterExtension private final LoggedLines log = new LoggedLines();

  private final UUID counter = UUID.randomUUID();

  @Test
  void aSecondLiveInstanceWithTheSameIdStaysOutUntilTheFirstHasGone() {
    try (var stand = new Stand()) {
      Instance first = stand.start("same");
      first.awaitUp();
      Instance second = stand.instance("same").start();
      await().atMost(Stand.PATIENCE).until(() -> second.health().equals(Status.DOWN));

      UUID command = stand.add(counter, 5);
      stand.flush();
      stand.awaitReplies(command, 1);
      await()
          .during(Duration.ofSeconds(5))
          .atMost(Stand.PATIENCE)
          .until(() -> first.health().equals(Status.UP) && second.health().equals(Status.DOWN));

      assertThat(second.healthDetails().getDetails().get("consumer-0").toString())
          .contains("another live instance")
          .contains("'same'");
      assertThat(
              log.lines()
                  .filter(line -> line.contains("another live instance of " + stand.name + " ")))
          .hasSize(1);
      assertThat(first.backOffs()).isZero();

      first.stop();
      second.awaitUp();
      UUID next = stand.add(counter, 7);
      stand.flush();
      stand.awaitReplies(next, 1);
      assertThat(stand.value(counter)).isEqualTo(12);
    }
  }

  @Test
  void instancesWithIdsOfTheirOwnWorkSideBySide() {
    try (var stand = new Stand()) {
      Instance first = stand.start("a");
      Instance second = stand.start("b");

      first.awaitUp();
      second.awaitUp();
    }
  }
}
