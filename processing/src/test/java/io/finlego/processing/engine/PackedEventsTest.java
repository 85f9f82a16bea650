package io.finlego.processing.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.finlego.kernel.CommandId;
import io.finlego.processing.Conclusion;
import io.finlego.processing.Outgoing;
import io.finlego.schemas.Domain;
import io.finlego.schemas.common.Caller;
import io.finlego.schemas.common.CallerKind;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PackedEventsTest {

  private static final Conclusion CONCLUSION =
      new Conclusion(
          Domain.CLIENT,
          UUID.randomUUID(),
          "AStep",
          new Caller(CallerKind.system, "somebody"),
          new byte[] {1, 2, 3});

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

    List<Outgoing> unpacked = PackedEvents.unpack(packed);
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

    List<Outgoing> unpacked = PackedEvents.unpack(PackedEvents.pack(events));

    assertThat(unpacked)
        .usingRecursiveFieldByFieldElementComparator()
        .containsExactlyElementsOf(events);
  }

  @Test
  void noEventsArePackedAsNothing() {
    assertThat(PackedEvents.pack(List.of())).isNull();
    assertThat(PackedEvents.unpack(null)).isEmpty();
  }

  @Test
  void theReasonOfADeadLetterIsPackedInPlaceOfEvents() {
    byte[] packed = PackedEvents.packDeadLetter("why", List.of());

    assertThat(PackedEvents.deadLetterReason(packed)).isEqualTo("why");
    assertThat(PackedEvents.unpack(packed)).isEmpty();
  }

  @Test
  void stepsAreUnpackedWithTheirConclusions() {
    List<Outgoing> events =
        List.of(
            new Outgoing.Event(new byte[] {1}, new byte[] {2}),
            new Outgoing.Event("topic", new byte[] {3}, new byte[] {4}),
            command(),
            command().withConclusion(CONCLUSION),
            command());

    byte[] packed = PackedEvents.pack(events);

    assertThat(packed[0]).isEqualTo((byte) 5);
    assertThat(PackedEvents.unpack(packed))
        .usingRecursiveFieldByFieldElementComparator()
        .containsExactlyElementsOf(events);
    assertThat(PackedEvents.deadLetterReason(packed)).isNull();
  }

  @Test
  void aDeadLetterIsUnpackedWithWhatIsPublishedBesideIt() {
    List<Outgoing> events = List.of(command());

    byte[] packed = PackedEvents.packDeadLetter("why: ä", events);

    assertThat(packed[0]).isEqualTo((byte) 6);
    assertThat(PackedEvents.deadLetterReason(packed)).isEqualTo("why: ä");
    assertThat(PackedEvents.unpack(packed))
        .usingRecursiveFieldByFieldElementComparator()
        .containsExactlyElementsOf(events);
  }

  /** Logs of earlier releases hold these bytes. */
  @Test
  void whatEarlierReleasesPackedIsUnpacked() {
    Outgoing.Command command = command();
    byte[] id = command.id().toString().getBytes(StandardCharsets.UTF_8);
    byte[] ofCommand =
        ByteBuffer.allocate(9 + id.length)
            .put(new byte[] {4, 1, 1, 't', 36})
            .put(id)
            .put(new byte[] {1, 5, 1, 6})
            .array();

    assertThat(PackedEvents.unpack(new byte[] {1, 1, 1, 7, 1, 8}))
        .usingRecursiveFieldByFieldElementComparator()
        .containsExactly(new Outgoing.Event(new byte[] {7}, new byte[] {8}));
    assertThat(PackedEvents.deadLetterReason(new byte[] {2, 'n', 'o'})).isEqualTo("no");
    assertThat(PackedEvents.unpack(new byte[] {3, 1, 1, 't', 1, 7, 1, 8}))
        .usingRecursiveFieldByFieldElementComparator()
        .containsExactly(new Outgoing.Event("t", new byte[] {7}, new byte[] {8}));
    assertThat(PackedEvents.unpack(ofCommand))
        .usingRecursiveFieldByFieldElementComparator()
        .containsExactly(command);
  }

  private static Outgoing.Command command() {
    return new Outgoing.Command(new CommandId(new UUID(1, 2)), "t", new byte[] {5}, new byte[] {6});
  }
}
