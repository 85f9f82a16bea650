package io.finlego.processing.engine;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;

/**
 * Makes dead letters. A dead letter is a copy of the record, with additional headers for the reason
 * and for the record's place in the command topic.
 */
final class DeadLetters {

  static final String REASON_HEADER = "finlego-dlt-reason";
  static final String TOPIC_HEADER = "finlego-dlt-topic";
  static final String PARTITION_HEADER = "finlego-dlt-partition";
  static final String OFFSET_HEADER = "finlego-dlt-offset";

  /**
   * The header that says {@code true} if the dead letter lacks the record's value, because the
   * record was too large. The value then exists only in the command topic.
   */
  static final String TRUNCATED_HEADER = "finlego-dlt-truncated";

  private static final int BYTES_MAX = 1_000_000;

  private final String topic;

  DeadLetters(String topic) {
    this.topic = topic;
  }

  ProducerRecord<byte[], byte[]> of(ConsumerRecord<byte[], byte[]> record, String reason) {
    Headers headers = new RecordHeaders(record.headers().toArray());
    add(headers, REASON_HEADER, reason);
    add(headers, TOPIC_HEADER, record.topic());
    add(headers, PARTITION_HEADER, Integer.toString(record.partition()));
    add(headers, OFFSET_HEADER, Long.toString(record.offset()));
    boolean isSmallEnough =
        Math.max(0, record.serializedKeySize()) + Math.max(0, record.serializedValueSize())
            <= BYTES_MAX;
    if (!isSmallEnough) {
      add(headers, TRUNCATED_HEADER, "true");
    }
    return new ProducerRecord<>(
        topic, null, null, record.key(), isSmallEnough ? record.value() : null, headers);
  }

  private static void add(Headers headers, String name, String value) {
    headers.remove(name);
    headers.add(name, value.getBytes(StandardCharsets.UTF_8));
  }
}
