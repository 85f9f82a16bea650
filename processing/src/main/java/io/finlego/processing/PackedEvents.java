package io.finlego.processing;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a command has to publish, as one value of the command log: a kind byte, then either the
 * events (count, then length and bytes of each key and value; lengths are unsigned LEB128) or the
 * reason of a dead letter (UTF-8).
 */
final class PackedEvents {
  private static final byte EVENTS = 1;
  private static final byte DEAD_LETTER = 2;
  private static final int MAX_LENGTH_BYTES = 5;

  private PackedEvents() {}

  static byte @Nullable [] pack(List<OutgoingEvent> events) {
    if (events.isEmpty()) {
      return null;
    }
    int size = 1 + MAX_LENGTH_BYTES;
    for (OutgoingEvent event : events) {
      size += 2 * MAX_LENGTH_BYTES + event.key().length + event.value().length;
    }
    ByteBuffer packed = ByteBuffer.allocate(size).put(EVENTS);
    putLength(packed, events.size());
    for (OutgoingEvent event : events) {
      putLength(packed, event.key().length);
      packed.put(event.key());
      putLength(packed, event.value().length);
      packed.put(event.value());
    }
    return written(packed);
  }

  static byte[] packDeadLetter(String reason) {
    byte[] text = reason.getBytes(StandardCharsets.UTF_8);
    return ByteBuffer.allocate(1 + text.length).put(DEAD_LETTER).put(text).array();
  }

  static List<OutgoingEvent> events(byte @Nullable [] packed) {
    if (packed == null || packed[0] == DEAD_LETTER) {
      return List.of();
    }
    ByteBuffer buffer = ByteBuffer.wrap(packed);
    if (buffer.get() != EVENTS) {
      throw new IllegalStateException("The command log holds events of a newer release.");
    }
    int count = length(buffer);
    List<OutgoingEvent> events = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      byte[] key = bytes(buffer);
      events.add(new OutgoingEvent(key, bytes(buffer)));
    }
    return events;
  }

  static @Nullable String deadLetterReason(byte @Nullable [] packed) {
    return packed == null || packed[0] != DEAD_LETTER
        ? null
        : new String(packed, 1, packed.length - 1, StandardCharsets.UTF_8);
  }

  private static void putLength(ByteBuffer buffer, int length) {
    int rest = length;
    while (rest >= 0x80) {
      buffer.put((byte) (rest | 0x80));
      rest >>>= 7;
    }
    buffer.put((byte) rest);
  }

  private static int length(ByteBuffer buffer) {
    int length = 0;
    for (int shift = 0; shift < 7 * MAX_LENGTH_BYTES; shift += 7) {
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
