package io.finlego.ingress.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.finlego.ingress.IngressUnderTest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;

class DatabaseAgeHealthIndicatorTest {

  private final IngressUnderTest ingress = IngressUnderTest.shared().awaitReady();
  private final SettableClock clock = new SettableClock();

  @Test
  void aFreshLookCounts() {
    Health health = indicator(ingress.bean(CommittedOffsets.class)).health();

    assertThat(health.getStatus()).isEqualTo(Status.UP);
    assertThat(detail(health)).isEqualTo("Postgres has all decided commands.");
  }

  @Test
  void aLookThatIsTooOldIsShownWithItsTimeAndDoesNotCount() {
    DatabaseAgeHealthIndicator indicator = indicator(ingress.bean(CommittedOffsets.class));

    clock.advance(Duration.ofSeconds(11));
    Health health = indicator.health();

    assertThat(health.getStatus()).isEqualTo(Status.UP);
    assertThat(detail(health))
        .matches(
            "Unknown: Kafka or Postgres does not answer\\. At 2\\S+Z: Postgres has all decided"
                + " commands\\.");
  }

  @Test
  void readinessWaitsForTheFirstLookButNotForEver() {
    CommittedOffsets unread =
        new CommittedOffsets(
            ingress.bean(CommandConsumers.class), ingress.bean(CommittedOffsetsReader.class));
    DatabaseAgeHealthIndicator indicator = indicator(unread);

    Health first = indicator.health();
    clock.advance(Duration.ofSeconds(31));
    Health late = indicator.health();

    assertThat(first.getStatus()).isEqualTo(Status.OUT_OF_SERVICE);
    assertThat(late.getStatus()).isEqualTo(Status.UP);
    assertThat(detail(first))
        .isEqualTo("Unknown: Kafka and Postgres were not compared since the start.")
        .isEqualTo(detail(late));
  }

  private DatabaseAgeHealthIndicator indicator(CommittedOffsets offsets) {
    return new DatabaseAgeHealthIndicator(offsets, clock);
  }

  private static String detail(Health health) {
    return (String) health.getDetails().get("ledger");
  }

  private static final class SettableClock extends Clock {

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.now());

    void advance(Duration duration) {
      now.updateAndGet(instant -> instant.plus(duration));
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Instant instant() {
      return now.get();
    }
  }
}
