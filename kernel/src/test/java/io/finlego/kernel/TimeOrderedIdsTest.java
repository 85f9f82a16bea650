package io.finlego.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TimeOrderedIdsTest {

  private static final UUID COMMAND = UUID.fromString("0f8b6a1e-3c52-5d47-9a10-6e2f7b8c9d01");
  private static final Instant AT = Instant.parse("2025-03-01T10:00:00.123456Z");

  private final TimeOrderedIds ids = ids(COMMAND);

  @Test
  void anIdIsOfVersion7AndCarriesItsMillisecond() {
    UUID id = ids.next(AT);

    assertThat(id.version()).isEqualTo(7);
    assertThat(id.variant()).isEqualTo(2);
    assertThat(id.getMostSignificantBits() >>> 16).isEqualTo(AT.toEpochMilli());
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

  @Test
  void aCommandGetsTheSameIdsInEveryRelease() {
    assertThat(IntStream.range(0, 3).mapToObj(_ -> ids.next(AT).toString()))
        .containsExactly(
            "01955126-017b-774b-bd20-c73842aa4dcf",
            "01955126-017b-774b-9aef-0a697c54ec06",
            "01955126-017b-774b-a3a8-97a88eb36648");
  }

  @Test
  void everyBitOfTheCommandsIdChangesAboutHalfOfTheRandomBits() {
    long randomBits = ids.next(AT).getLeastSignificantBits();
    for (int bit = 0; bit < 128; bit++) {
      UUID otherCommand =
          new UUID(
              COMMAND.getMostSignificantBits() ^ (bit < 64 ? 1L << bit : 0),
              COMMAND.getLeastSignificantBits() ^ (bit < 64 ? 0 : 1L << bit));
      long otherBits = ids(otherCommand).next(AT).getLeastSignificantBits();

      assertThat(Long.bitCount(randomBits ^ otherBits)).as("bit %s", bit).isBetween(12, 50);
    }
  }

  @Test
  void manyIdsOfManyCommandsAtOneInstantDiffer() {
    Set<UUID> all = new HashSet<>();
    for (int i = 0; i < 1_000; i++) {
      TimeOrderedIds idsOfCommand = ids(new UUID(0, i));
      for (int j = 0; j < 100; j++) {
        all.add(idsOfCommand.next(AT));
      }
    }

    assertThat(all).hasSize(100_000);
  }

  private static TimeOrderedIds ids(UUID command) {
    return new TimeOrderedIds(new CommandId(command));
  }
}
