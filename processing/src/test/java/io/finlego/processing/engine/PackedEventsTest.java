package io.finlego.processing.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.finlego.kernel.CommandId;
import io.finlego.processing.Outgoing;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PackedEventsTest {

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 127, 128, 129, 16_383, 16_384, 900_000})
  void eventsOfAnySizeAreUnpackedAsTheyWerePacked(int size) {
    Random random = new Random(size);
    List<Outgoing> events = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      byte[] value = new byte[size];
      random.nextBytes(value);
      events.add(new Outgoing.Event(new byte[i], value));
    }

    byte[] packed = PackedEvents.pack(events);

    List<Outgoing> unpacked = PackedEvents.events(packed);
    assertThat(unpacked).hasSameSizeAs(events);
    for (int i = 0; i < events.size(); i++) {
      assertThat(unpacked.get(i).key()).isEqualTo(events.get(i).key());
      assertThat(unpacked.get(i).value()).isEqualTo(events.get(i).value());
    }
    assertThat(PackedEvents.deadLetterReason(packed)).isNull();
  }

  @Test
  void commandsAreUnpackedWithTheirTopicAndId() {
    CommandId id = new CommandId(UUID.randomUUID());
    List<Outgoing> events =
        List.of(
            new Outgoing.Event(new byte[] {1}, new byte[] {2}),
            new Outgoing.Command(id, "other.commands", new byte[] {3}, new byte[] {4}));

    List<Outgoing> unpacked = PackedEvents.events(PackedEvents.pack(events));

    assertThat(unpacked)
        .usingRecursiveFieldByFieldElementComparator()
        .containsExactlyElementsOf(events);
  }

  @Test
  void noEventsArePackedAsNothing() {
    assertThat(PackedEvents.pack(List.of())).isNull();
    assertThat(PackedEvents.events(null)).isEmpty();
  }

  @Test
  void theReasonOfADeadLetterIsPackedInPlaceOfEvents() {
    byte[] packed = PackedEvents.packDeadLetter("why");

    assertThat(PackedEvents.deadLetterReason(packed)).isEqualTo("why");
    assertThat(PackedEvents.events(packed)).isEmpty();
  }
}
