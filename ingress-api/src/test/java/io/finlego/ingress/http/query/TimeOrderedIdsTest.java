package io.finlego.ingress.http.query;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.uuid.Generators;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TimeOrderedIdsTest {

  @Test
  void idsLieWithinTheBoundsOfTheirTime() {
    Instant before = Instant.now();
    UUID id = Generators.timeBasedEpochGenerator().generate();
    Instant after = Instant.now().plusMillis(1);

    assertThat(unsigned(id))
        .isGreaterThanOrEqualTo(unsigned(TimeOrderedIds.lowerBoundOrNull(before)));
    assertThat(unsigned(id)).isLessThan(unsigned(TimeOrderedIds.upperBoundOrNull(after)));
    assertThat(unsigned(id))
        .isLessThan(unsigned(TimeOrderedIds.lowerBoundOrNull(after.plusMillis(1))));
  }

  @Test
  void instantsAtEitherEndOfTimeHaveBounds() {
    assertThat(TimeOrderedIds.lowerBoundOrNull(Instant.parse("0001-01-01T00:00:00Z")))
        .isEqualTo(new UUID(0, 0));
    assertThat(unsigned(TimeOrderedIds.upperBoundOrNull(Instant.parse("9999-12-31T23:59:59Z"))))
        .startsWith("e6");
    assertThat(TimeOrderedIds.upperBoundOrNull(null)).isNull();
  }

  /** Compares as Postgres does: byte by byte, so the order of the texts is the order of the ids. */
  private static String unsigned(UUID id) {
    return id.toString();
  }
}
