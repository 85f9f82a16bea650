package io.finlego.ledger.moment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class LedgerCalendarTest {

  private final LedgerCalendar vilnius = new LedgerCalendar(ZoneId.of("Europe/Vilnius"), 31);

  @Test
  void theDayIsTakenInTheConfiguredZone() {
    assertThat(vilnius.dayOf(Instant.parse("2025-01-31T21:59:59.999999Z")))
        .isEqualTo(LocalDate.of(2025, 1, 31));
    assertThat(vilnius.dayOf(Instant.parse("2025-01-31T22:00:00Z")))
        .isEqualTo(LocalDate.of(2025, 2, 1));
  }

  @Test
  void theDayFollowsDaylightSaving() {
    assertThat(vilnius.dayOf(Instant.parse("2025-06-30T21:00:00Z")))
        .isEqualTo(LocalDate.of(2025, 7, 1));
    assertThat(vilnius.dayOf(Instant.parse("2024-02-28T22:00:00Z")))
        .isEqualTo(LocalDate.of(2024, 2, 29));
  }
}
