package io.finlego.ingress.http.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.finlego.ingress.http.day.BookingDays;
import io.finlego.ingress.http.day.Today;
import io.finlego.ingress.http.result.ApiException;
import io.finlego.ingress.http.shape.AcceptedObject;
import io.finlego.ingress.http.shape.Bodies;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.ObjectNode;

class BalanceDaysTest {

  private static BalanceDays days(String from, String to, String zone) {
    Today today =
        new Today(
            Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC),
            new BookingDays(ZoneId.of(zone)));
    return BalanceDays.of(
        new AcceptedObject(
            (ObjectNode) Bodies.json("{'from': '%s', 'to': '%s'}".formatted(from, to))),
        today);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-02-28, UTC, 2026-02-28",
    "2026-03-01, UTC, 2026-03-01",
    "2026-03-02, UTC, 2026-03-01",
    "9999-12-31, UTC, 2026-03-01",
    "9999-12-31, Pacific/Kiritimati, 2026-03-02"
  })
  void aPeriodEndsTodayInTheBookingZone(String to, String zone, LocalDate lastDay) {
    BalanceDays days = days("2026-01-31", to, zone);

    assertThat(days.from()).isEqualTo("2026-01-31");
    assertThat(days.to()).isEqualTo(lastDay);
    assertThat(days.requestedTo()).isEqualTo(to);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-02, 2026-03-02, UTC, from",
    "2026-03-02, 2026-03-01, UTC, to",
    "2026-02-02, 2026-02-01, UTC, to",
    "2026-03-03, 2026-03-03, Pacific/Kiritimati, from"
  })
  void aPeriodThatIsReversedOrHasNotBegunIsRefused(
      String from, String to, String zone, String field) {
    assertThatThrownBy(() -> days(from, to, zone))
        .isInstanceOfSatisfying(
            ApiException.class,
            refusal -> assertThat(refusal.faults().getFirst().field()).isEqualTo(field));
  }

  @Test
  void theDayThatHasBegunInTheBookingZoneAloneIsToday() {
    assertThat(days("2026-03-02", "2026-03-02", "Pacific/Kiritimati").to()).isEqualTo("2026-03-02");
  }
}
