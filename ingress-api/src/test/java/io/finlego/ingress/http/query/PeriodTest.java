package io.finlego.ingress.http.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.finlego.ingress.http.day.BookingDays;
import io.finlego.ingress.http.result.Faults;
import io.finlego.ingress.http.shape.AcceptedObject;
import io.finlego.ingress.http.shape.Bodies;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class PeriodTest {

  private static final Instant POSTED = Instant.parse("2026-03-01T12:00:00.000001Z");

  private static Period period(String from, String to) {
    AcceptedObject search =
        new AcceptedObject(
            (ObjectNode) Bodies.json("{'from': '%s', 'to': '%s'}".formatted(from, to)));
    Faults faults = new Faults();
    Period period = Period.of(search, "from", "to", new BookingDays(ZoneOffset.UTC), faults);
    faults.throwIfAny();
    return period;
  }

  private static boolean contains(Period period) {
    return !POSTED.isBefore(period.from().instant()) && POSTED.isBefore(period.to().instant());
  }

  @Test
  void aBoundFinerThanAMicrosecondLeavesOutWhatIsBeforeIt() {
    assertThat(contains(period("2026-03-01T12:00:00.000001Z", "2026-03-02"))).isTrue();
    assertThat(contains(period("2026-03-01T12:00:00.000000999Z", "2026-03-02"))).isTrue();
    assertThat(contains(period("2026-03-01T12:00:00.000001001Z", "2026-03-02"))).isFalse();
    assertThat(contains(period("2026-03-01", "2026-03-01T12:00:00.000001001Z"))).isTrue();
    assertThat(contains(period("2026-03-01", "2026-03-01T12:00:00.000001000Z"))).isFalse();
    assertThat(contains(period("2026-03-01", "2026-03-01T12:00:00.000000999Z"))).isFalse();
  }

  @Test
  void anInstantOfABalanceIncludesWhatIsNotAfterIt() {
    AcceptedObject request =
        new AcceptedObject(
            (ObjectNode)
                Bodies.json(
                    "{'a': '2026-03-01T12:00:00.000001999Z', 'b':"
                        + " '2026-03-01T12:00:00.000000999Z'}"));

    assertThat(request.instant("a")).isEqualTo(POSTED);
    assertThat(request.instant("b")).isBefore(POSTED);
  }
}
