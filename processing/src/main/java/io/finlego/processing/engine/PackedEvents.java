package io.finlego.processing.engine;

import io.finlego.kernel.CommandId;
import io.finlego.processing.Outgoing;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Packs everything that a command publishes into one value of the command log: a kind byte, then
 * either the events (count, then length and bytes of each key and value; lengths are unsigned
 * LEB128), or the same with the topic (UTF-8, empty: the event topic) before each key, or that with
 * the command's id (text, empty: an event) before the key, or the reason of a dead letter (UTF-8).
 */
final class PackedEvents {

  private static final byte EVENTS = 1;
  private static final byte DEAD_LETTER = 2;
  private static final byte EVENTS_OF_TOPICS = 3;
  private static final byte EVENTS_AND_COMMANDS = 4;
  private static final int LENGTH_BYTES_MAX = 5;
  private static final byte[] NOTHING = {};

  private PackedEvents() {}

  static byte @Nullable [] pack(List<Outgoing> events) {
    if (events.isEmpty()) {
      return null;
    }
    byte kind = kind(events);
    int size = 1 + LENGTH_BYTES_MAX;
    for (Outgoing event : events) {
      size += 4 * LENGTH_BYTES_MAX + event.key().length + event.value().length;
      size += kind == EVENTS ? 0 : topic(event).length + commandId(event).length;
    }
    ByteBuffer packed = ByteBuffer.allocate(size).put(kind);
    putLength(packed, events.size());
    for (Outgoing event : events) {
      if (kind != EVENTS) {
        putBytes(packed, topic(event));
      }
      if (kind == EVENTS_AND_COMMANDS) {
        putBytes(packed, commandId(event));
      }
      putBytes(packed, event.key());
      putBytes(packed, event.value());
    }
    return written(packed);
  }

  static byte[] packDeadLetter(String reason) {
    byte[] text = reason.getBytes(StandardCharsets.UTF_8);
    return ByteBuffer.allocate(1 + text.length).put(DEAD_LETTER).put(text).array();
  }

  static List<Outgoing> events(byte @Nullable [] packed) {
    if (packed == null || packed[0] == DEAD_LETTER) {
      return List.of();
    }
    ByteBuffer buffer = ByteBuffer.wrap(packed);
    byte kind = buffer.get();
    if (kind != EVENTS && kind != EVENTS_OF_TOPICS && kind != EVENTS_AND_COMMANDS) {
      throw new IllegalStateException("The command log holds events of a newer release.");
    }
    int count = length(buffer);
    List<Outgoing> events = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      String topic = kind == EVENTS ? "" : text(buffer);
      String commandId = kind == EVENTS_AND_COMMANDS ? text(buffer) : "";
      byte[] key = bytes(buffer);
      events.add(
          commandId.isEmpty()
              ? new Outgoing.Event(topic.isEmpty() ? null : topic, key, bytes(buffer))
              : new Outgoing.Command(
                  new CommandId(UUID.fromString(commandId)), topic, key, bytes(buffer)));
    }
    return events;
  }

  static @Nullable String deadLetterReason(byte @Nullable [] packed) {
    return packed == null || packed[0] != DEAD_LETTER
        ? null
        : new String(packed, 1, packed.length - 1, StandardCharsets.UTF_8);
  }

  /** What most batches have takes the least room. */
  private static byte kind(List<Outgoing> events) {
    byte kind = EVENTS;
    for (Outgoing outgoing : events) {
      switch (outgoing) {
        case Outgoing.Command _ -> {
          return EVENTS_AND_COMMANDS;
        }
        case Outgoing.Event event -> kind = event.topic() == null ? kind : EVENTS_OF_TOPICS;
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

  private static String text(ByteBuffer buffer) {
    return new String(bytes(buffer), StandardCharsets.UTF_8);
  }

  private static void putBytes(ByteBuffer buffer, byte[] bytes) {
    putLength(buffer, bytes.length);
    buffer.put(bytes);
  }

  private static void putLength(ByteBuffer buffer, int length) {
    int remaining = length;
    while (remaining >= 0x80) {
      buffer.put((byte) (remaining | 0x80));
      remaining >>>= 7;
    }
    buffer.put((byte) remaining);
  }

  private static int length(ByteBuffer buffer) {
    int length = 0;
    for (int shift = 0; shift < 7 * LENGTH_BYTES_MAX; shift += 7) {
      byte next = buffer.get();
      length |= (next & 0x7f) << shift;
      if (next >= 0) {
        return length;
      }
    }
    throw new BufferUnderflowException();
  }

  private static byte[] bytes(ByteBuffer buffer) {
    byte[] bytes = new byte[length(buffer)];
    buffer.get(bytes);
    return bytes;
  }

  private static byte[] written(ByteBuffer buffer) {
    byte[] bytes = new byte[buffer.position()];
    buffer.flip().get(bytes);
    return bytes;
  }
}
