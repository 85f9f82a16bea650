package io.finlego.ledger.moment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TimeOrderedIdsTest {

  private final TimeOrderedIds ids = new TimeOrderedIds(new SplittableRandom(1));

  @Test
  void anIdIsOfVersion7AndCarriesItsMillisecond() {
    Instant at = Instant.parse("2025-03-01T10:00:00.123456Z");

    UUID id = ids.next(at);

    assertThat(id.version()).isEqualTo(7);
    assertThat(id.variant()).isEqualTo(2);
    assertThat(id.getMostSignificantBits() >>> 16).isEqualTo(at.toEpochMilli());
  }

  @Test
  void idsOfLaterMicrosecondsSortLaterAsPostgresSortsThem() {
    Instant start = Instant.parse("2025-03-01T10:00:00.998Z");
    List<String> inOrder = new ArrayList<>();
    for (int i = 0; i < 5_000; i++) {
      inOrder.add(ids.next(start.plus(i, ChronoUnit.MICROS)).toString());
    }

    assertThat(inOrder).isSorted().doesNotHaveDuplicates();
  }
}
