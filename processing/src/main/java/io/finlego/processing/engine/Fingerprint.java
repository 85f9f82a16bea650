package io.finlego.processing.engine;

import io.finlego.kernel.CommandHeaders;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;
import java.util.zip.Checksum;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/**
 * A checksum of 64 bits over the content of a record: its key, its value, and those headers that
 * tell records with the same value apart. The header of the trace is not part of it, because the
 * engine publishes an event again with another trace.
 */
final class Fingerprint {

  private static final List<String> IDENTIFYING_HEADERS =
      List.of(CommandHeaders.COMMAND_ID, DeadLetters.PARTITION_HEADER, DeadLetters.OFFSET_HEADER);

  private Fingerprint() {}

  static long of(ConsumerRecord<byte[], byte[]> record) {
    return of(record.key(), record.value(), record.headers());
  }

  static long of(ProducerRecord<byte[], byte[]> record) {
    return of(record.key(), record.value(), record.headers());
  }

  private static long of(byte @Nullable [] key, byte @Nullable [] value, Headers headers) {
    long high = checksum(new CRC32C(), key, value, headers);
    long low = checksum(new CRC32(), key, value, headers);
    return (high << Integer.SIZE) | low;
  }

  private static long checksum(
      Checksum checksum, byte @Nullable [] key, byte @Nullable [] value, Headers headers) {
    update(checksum, key);
    update(checksum, value);
    for (String name : IDENTIFYING_HEADERS) {
      Header header = headers.lastHeader(name);
      update(checksum, header == null ? null : header.value());
    }
    return checksum.getValue();
  }

  /** Adds a part with its length, so that no two lists of parts give the same bytes. */
  private static void update(Checksum checksum, byte @Nullable [] part) {
    checksum.update(
        ByteBuffer.allocate(Integer.BYTES).putInt(part == null ? -1 : part.length).flip());
    if (part != null) {
      checksum.update(part);
    }
  }
}
