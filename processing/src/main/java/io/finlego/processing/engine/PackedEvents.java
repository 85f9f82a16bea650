package io.finlego.processing.engine;

import io.finlego.kernel.CommandId;
import io.finlego.processing.Conclusion;
import io.finlego.processing.Outgoing;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Packs all events and commands that a command sends into one value of the command log. The first
 * byte of the value is its kind. The rest depends on the kind:
 *
 * <ul>
 *   <li>{@link #EVENTS}: the number of events, and then each event's key and value. The number is
 *       unsigned LEB128. Each key and value comes after its length, which is also unsigned LEB128
 *   <li>{@link #EVENTS_OF_TOPICS}: the same, with the topic before each key. The topic is empty for
 *       the domain's event topic
 *   <li>{@link #EVENTS_AND_COMMANDS}: the same, with the command id after each topic. The command
 *       id is empty for an event
 *   <li>{@link #EVENTS_AND_STEPS}: the same, with the conclusion after each command id. The
 *       conclusion is empty for an event and for a command without one
 *   <li>{@link #DEAD_LETTER}: the reason of the dead letter as UTF-8
 *   <li>{@link #DEAD_LETTER_AND_EVENTS}: the length and the UTF-8 bytes of the reason, and then a
 *       whole value of one of the four kinds {@link #EVENTS} to {@link #EVENTS_AND_STEPS}
 *   <li>{@link #SEALED}: a whole value of one of these four kinds, sealed. {@link LoggedEvents}
 *       seals and opens it
 * </ul>
 */
final class PackedEvents {

  private static final byte EVENTS = 1;
  private static final byte DEAD_LETTER = 2;
  private static final byte EVENTS_OF_TOPICS = 3;
  private static final byte EVENTS_AND_COMMANDS = 4;
  private static final byte EVENTS_AND_STEPS = 5;
  private static final byte DEAD_LETTER_AND_EVENTS = 6;
  static final byte SEALED = 7;
  private static final byte[] EMPTY = {};

  private PackedEvents() {}

  static byte @Nullable [] pack(List<Outgoing> events) {
    if (events.isEmpty()) {
      return null;
    }
    byte kind = kind(events);
    int size = 1 + LengthPrefixed.LENGTH_BYTES_MAX;
    for (Outgoing event : events) {
      size += 5 * LengthPrefixed.LENGTH_BYTES_MAX + event.key().length + event.value().length;
      size += kind == EVENTS ? 0 : topic(event).length + commandId(event).length;
      size += kind == EVENTS_AND_STEPS ? conclusion(event).length : 0;
    }
    ByteBuffer buffer = ByteBuffer.allocate(size).put(kind);
    LengthPrefixed.putLength(buffer, events.size());
    for (Outgoing event : events) {
      if (kind != EVENTS) {
        LengthPrefixed.putBytes(buffer, topic(event));
      }
      if (kind == EVENTS_AND_COMMANDS || kind == EVENTS_AND_STEPS) {
        LengthPrefixed.putBytes(buffer, commandId(event));
      }
      if (kind == EVENTS_AND_STEPS) {
        LengthPrefixed.putBytes(buffer, conclusion(event));
      }
      LengthPrefixed.putBytes(buffer, event.key());
      LengthPrefixed.putBytes(buffer, event.value());
    }
    return LengthPrefixed.writtenBytes(buffer);
  }

  /**
   * Packs the reason of a dead letter, and the events and commands to publish together with the
   * dead letter.
   */
  static byte[] packDeadLetter(String reason, List<Outgoing> events) {
    byte[] reasonBytes = reason.getBytes(StandardCharsets.UTF_8);
    byte[] packedEvents = pack(events);
    if (packedEvents == null) {
      return ByteBuffer.allocate(1 + reasonBytes.length).put(DEAD_LETTER).put(reasonBytes).array();
    }
    ByteBuffer buffer =
        ByteBuffer.allocate(
                1 + LengthPrefixed.LENGTH_BYTES_MAX + reasonBytes.length + packedEvents.length)
            .put(DEAD_LETTER_AND_EVENTS);
    LengthPrefixed.putBytes(buffer, reasonBytes);
    return LengthPrefixed.writtenBytes(buffer.put(packedEvents));
  }

  static List<Outgoing> unpack(byte @Nullable [] packedEvents) {
    return packedEvents == null ? List.of() : unpack(ByteBuffer.wrap(packedEvents));
  }

  static @Nullable String deadLetterReason(byte @Nullable [] packedEvents) {
    if (packedEvents == null) {
      return null;
    }
    return switch (packedEvents[0]) {
      case DEAD_LETTER ->
          new String(packedEvents, 1, packedEvents.length - 1, StandardCharsets.UTF_8);
      case DEAD_LETTER_AND_EVENTS ->
          LengthPrefixed.readText(ByteBuffer.wrap(packedEvents).position(1));
      default -> null;
    };
  }

  private static List<Outgoing> unpack(ByteBuffer buffer) {
    byte kind = buffer.get();
    return switch (kind) {
      case DEAD_LETTER -> List.of();
      case DEAD_LETTER_AND_EVENTS -> {
        LengthPrefixed.readBytes(buffer);
        yield unpack(buffer);
      }
      case EVENTS, EVENTS_OF_TOPICS, EVENTS_AND_COMMANDS, EVENTS_AND_STEPS -> {
        int eventCount = LengthPrefixed.readLength(buffer);
        List<Outgoing> events = new ArrayList<>(eventCount);
        for (int i = 0; i < eventCount; i++) {
          events.add(unpackEvent(kind, buffer));
        }
        yield events;
      }
      default ->
          throw new IllegalStateException("The command log holds events of a newer release.");
    };
  }

  private static Outgoing unpackEvent(byte kind, ByteBuffer buffer) {
    String topic = kind == EVENTS ? "" : LengthPrefixed.readText(buffer);
    String commandId =
        kind == EVENTS_AND_COMMANDS || kind == EVENTS_AND_STEPS
            ? LengthPrefixed.readText(buffer)
            : "";
    Conclusion conclusion =
        kind == EVENTS_AND_STEPS ? ConclusionBytes.read(LengthPrefixed.readBytes(buffer)) : null;
    byte[] key = LengthPrefixed.readBytes(buffer);
    byte[] value = LengthPrefixed.readBytes(buffer);
    return commandId.isEmpty()
        ? new Outgoing.Event(topic.isEmpty() ? null : topic, key, value)
        : new Outgoing.Command(
            new CommandId(UUID.fromString(commandId)), topic, key, value, conclusion);
  }

  /** Returns the most compact kind that can represent these events and commands. */
  private static byte kind(List<Outgoing> events) {
    byte kind = EVENTS;
    for (Outgoing outgoing : events) {
      switch (outgoing) {
        case Outgoing.Command command -> {
          if (command.conclusion() != null) {
            return EVENTS_AND_STEPS;
          }
          kind = EVENTS_AND_COMMANDS;
        }
        case Outgoing.Event event ->
            kind = event.topic() == null || kind != EVENTS ? kind : EVENTS_OF_TOPICS;
      }
    }
    return kind;
  }

  private static byte[] topic(Outgoing outgoing) {
    String topic =
        switch (outgoing) {
          case Outgoing.Event event -> event.topic();
          case Outgoing.Command command -> command.topic();
        };
    return topic == null ? EMPTY : topic.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] commandId(Outgoing outgoing) {
    return switch (outgoing) {
      case Outgoing.Event _ -> EMPTY;
      case Outgoing.Command command -> command.id().toString().getBytes(StandardCharsets.UTF_8);
    };
  }

  private static byte[] conclusion(Outgoing outgoing) {
    return outgoing instanceof Outgoing.Command command && command.conclusion() != null
        ? ConclusionBytes.write(command.conclusion())
        : EMPTY;
  }
}
