package io.finlego.ingress.http.slot;

import static io.finlego.ingress.http.slot.Demands.AN_HOUR;
import static io.finlego.ingress.http.slot.Demands.permits;
import static io.finlego.ingress.http.slot.Demands.takeAtOnce;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** Permits of a caller that is alone. */
class LoneCallerTest {

  private static final int ALONE_MAX = 10;

  @Test
  void aCallerThatIsAloneHoldsMoreWithoutTakingFromTheOthers() {
    AtomicLong nanos = new AtomicLong();
    FairPermits<String> permits =
        new FairPermits<>(4, AN_HOUR, AN_HOUR, loneShare(new LoneCaller<>(nanos::get)), () -> {});
    takeAll(permits, "a", 2);

    nanos.set(Duration.ofSeconds(2).toNanos());

    takeAll(permits, "a", ALONE_MAX - 2);
    takeAll(permits, "b", 2);
    assertThat(permits.heldCount()).isEqualTo(ALONE_MAX + 2);
    for (int i = 2; i < ALONE_MAX; i++) {
      permits.giveBack("a", 1);
    }
    takeAll(permits, "a", 0);
    permits.giveBack("a", 1);
    takeAll(permits, "a", 1);
  }

  @Test
  void aCallerIsNotAloneWhileAnotherWaits() {
    AtomicLong nanos = new AtomicLong();
    LoneShare<String> share = loneShare(new LoneCaller<>(nanos::get));
    FairPermits<String> permits = new FairPermits<>(4, AN_HOUR, AN_HOUR, share, () -> {});
    FairPermits<String> otherPermits = new FairPermits<>(4, AN_HOUR, AN_HOUR, share, () -> {});
    assertThat(takeAtOnce(otherPermits, "b", 1)).isTrue();
    takeAll(permits, "a", 2);

    nanos.set(Duration.ofSeconds(2).toNanos());
    takeAll(permits, "a", 0);

    otherPermits.giveBack("b", 1);
    takeAll(permits, "a", 0);
    nanos.set(Duration.ofSeconds(4).toNanos());
    takeAll(permits, "a", ALONE_MAX - 2);
  }

  @Test
  void aHeavierDemandDoesNotProfitFromBeingAlone() {
    AtomicLong nanos = new AtomicLong();
    FairPermits<String> permits =
        new FairPermits<>(9, AN_HOUR, AN_HOUR, loneShare(new LoneCaller<>(nanos::get)), () -> {});
    assertThat(takeAtOnce(permits, "a", 3)).isTrue();

    nanos.set(Duration.ofSeconds(2).toNanos());

    assertThat(takeAtOnce(permits, "a", 3)).isFalse();
    assertThat(takeAtOnce(permits, "a", 1)).isTrue();
  }

  private static LoneShare<String> loneShare(LoneCaller<String> loneCaller) {
    return new LoneShare<>(loneCaller, ALONE_MAX, 1);
  }

  private static void takeAll(FairPermits<String> permits, String caller, int count) {
    for (int i = 0; i < count; i++) {
      assertThat(takeAtOnce(permits, caller, 1)).as("permit %d", i).isTrue();
    }
    assertThat(takeAtOnce(permits, caller, 1)).as("one more").isFalse();
  }
}
