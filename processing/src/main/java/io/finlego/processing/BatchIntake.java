package io.finlego.processing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntSupplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/**
 * Takes the next batch off the topic.
 *
 * <p>A batch has a price, whatever its size: a transaction in Postgres and one in Kafka. Where
 * callers are seen to come in company, it waits a moment for more of them, which serves all of them
 * sooner. A caller by itself never waits.
 */
final class BatchIntake {
  private static final Duration GATHERING = Duration.ofMillis(10);
  private static final int POLLS_OF_A_BATCH = 4;

  private final Consumer<byte[], byte[]> consumer;
  private final IntSupplier changes;
  private final int most;
  private int lastSize;

  /**
   * @param changes how often the consumer's partitions have changed
   * @param most commands of a batch; a poll gives at most {@link #pollSize} of them
   */
  BatchIntake(Consumer<byte[], byte[]> consumer, IntSupplier changes, int most) {
    this.consumer = consumer;
    this.changes = changes;
    this.most = most;
  }

  /**
   * What was taken off, in each partition's order, and the offsets behind it.
   *
   * @param isWhole false if the consumer's partitions changed on the way: somebody else may have
   *     them by now, so the records must be read again instead of being processed
   */
  record Batch(
      List<ConsumerRecord<byte[], byte[]>> records,
      Map<TopicPartition, OffsetAndMetadata> next,
      boolean isWhole) {

    boolean isEmpty() {
      return records.isEmpty();
    }
  }

  /** How many records a poll may give, so that no batch has more than so many commands. */
  static int pollSize(int batchMaxCommands) {
    return Math.max(1, batchMaxCommands / POLLS_OF_A_BATCH);
  }

  /** The next batch; empty if nothing comes while it waits. */
  Batch take(Duration wait) {
    List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
    Map<TopicPartition, OffsetAndMetadata> next = new HashMap<>();
    add(consumer.poll(wait), records, next);
    int before = changes.getAsInt();
    if (!records.isEmpty() && (records.size() > 1 || lastSize > 1)) {
      gather(records, next);
    }
    lastSize = records.size();
    return new Batch(records, next, before == changes.getAsInt());
  }

  private void gather(
      List<ConsumerRecord<byte[], byte[]>> records, Map<TopicPartition, OffsetAndMetadata> next) {
    long end = System.nanoTime() + GATHERING.toNanos();
    long left = GATHERING.toNanos();
    while (left > 0 && records.size() + pollSize(most) <= most) {
      ConsumerRecords<byte[], byte[]> more = consumer.poll(Duration.ofNanos(left));
      add(more, records, next);
      left = end - System.nanoTime();
    }
  }

  private static void add(
      ConsumerRecords<byte[], byte[]> polled,
      List<ConsumerRecord<byte[], byte[]>> records,
      Map<TopicPartition, OffsetAndMetadata> next) {
    polled.forEach(records::add);
    next.putAll(polled.nextOffsets());
  }
}
