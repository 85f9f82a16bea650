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
 * Packs all records that a command publishes into one value of the command log. The value begins
 * with a byte for its kind, and holds one of these:
 *
 * <ul>
 *   <li>the events: their count, then the length and the bytes of each key and value; lengths are
 *       unsigned LEB128
 *   <li>the same with the topic before each key (UTF-8; empty for the event topic)
 *   <li>the same with the command's id before each key (text; empty for an event)
 *   <li>the same with the command's conclusion after its id (empty for a command without one)
 *   <li>the reason of a dead letter (UTF-8)
 *   <li>such a reason (length and UTF-8), followed by one of the first four
 * </ul>
 */
final class PackedEvents {

  private static final byte EVENTS = 1;
  private static final byte DEAD_LETTER = 2;
  private static final byte EVENTS_OF_TOPICS = 3;
  private static final byte EVENTS_AND_COMMANDS = 4;
  private static final byte EVENTS_AND_STEPS = 5;
  private static final byte DEAD_LETTER_AND_EVENTS = 6;
  private static final byte[] NOTHING = {};

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
    return LengthPrefixed.written(buffer);
  }

  /** Packs a dead letter's reason, with the records that are published beside the dead letter. */
  static byte[] packDeadLetter(String reason, List<Outgoing> events) {
    byte[] text = reason.getBytes(StandardCharsets.UTF_8);
    byte[] packedEvents = pack(events);
    if (packedEvents == null) {
      return ByteBuffer.allocate(1 + text.length).put(DEAD_LETTER).put(text).array();
    }
    ByteBuffer buffer =
        ByteBuffer.allocate(1 + LengthPrefixed.LENGTH_BYTES_MAX + text.length + packedEvents.length)
            .put(DEAD_LETTER_AND_EVENTS);
    LengthPrefixed.putBytes(buffer, text);
    return LengthPrefixed.written(buffer.put(packedEvents));
  }

  static List<Outgoing> events(byte @Nullable [] packedValue) {
    return packedValue == null ? List.of() : events(ByteBuffer.wrap(packedValue));
  }

  static @Nullable String deadLetterReason(byte @Nullable [] packedValue) {
    if (packedValue == null) {
      return null;
    }
    return switch (packedValue[0]) {
      case DEAD_LETTER ->
          new String(packedValue, 1, packedValue.length - 1, StandardCharsets.UTF_8);
      case DEAD_LETTER_AND_EVENTS -> LengthPrefixed.text(ByteBuffer.wrap(packedValue).position(1));
      default -> null;
    };
  }

  private static List<Outgoing> events(ByteBuffer buffer) {
    byte kind = buffer.get();
    return switch (kind) {
      case DEAD_LETTER -> List.of();
      case DEAD_LETTER_AND_EVENTS -> {
        LengthPrefixed.bytes(buffer);
        yield events(buffer);
      }
      case EVENTS, EVENTS_OF_TOPICS, EVENTS_AND_COMMANDS, EVENTS_AND_STEPS -> {
        int count = LengthPrefixed.length(buffer);
        List<Outgoing> events = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
          events.add(event(kind, buffer));
        }
        yield events;
      }
      default ->
          throw new IllegalStateException("The command log holds events of a newer release.");
    };
  }

  private static Outgoing event(byte kind, ByteBuffer buffer) {
    String topic = kind == EVENTS ? "" : LengthPrefixed.text(buffer);
    String commandId =
        kind == EVENTS_AND_COMMANDS || kind == EVENTS_AND_STEPS ? LengthPrefixed.text(buffer) : "";
    Conclusion conclusion =
        kind == EVENTS_AND_STEPS ? ConclusionBytes.read(LengthPrefixed.bytes(buffer)) : null;
    byte[] key = LengthPrefixed.bytes(buffer);
    byte[] value = LengthPrefixed.bytes(buffer);
    return commandId.isEmpty()
        ? new Outgoing.Event(topic.isEmpty() ? null : topic, key, value)
        : new Outgoing.Command(
            new CommandId(UUID.fromString(commandId)), topic, key, value, conclusion);
  }

  /** Chooses the shortest kind that can hold these events. */
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
    return topic == null ? NOTHING : topic.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] commandId(Outgoing outgoing) {
    return switch (outgoing) {
      case Outgoing.Event _ -> NOTHING;
      case Outgoing.Command command -> command.id().toString().getBytes(StandardCharsets.UTF_8);
    };
  }

  private static byte[] conclusion(Outgoing outgoing) {
    return outgoing instanceof Outgoing.Command command && command.conclusion() != null
        ? ConclusionBytes.write(command.conclusion())
        : NOTHING;
  }
}
