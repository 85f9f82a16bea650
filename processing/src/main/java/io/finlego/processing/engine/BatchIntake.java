package io.finlego.processing.engine;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.IntSupplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/**
 * Takes the next batch off the topic.
 *
 * <p>A batch has a price, whatever its size: a transaction in Postgres and one in Kafka. So it
 * grows for as long as the one before it is being applied, when it could not begin anyway: the more
 * there is to do, the larger the batches. A command that finds nothing before it never waits.
 */
final class BatchIntake {
  private static final Duration GATHERING = Duration.ofMillis(1);
  private static final int POLLS_OF_A_BATCH = 4;

  private final Consumer<byte[], byte[]> consumer;
  private final IntSupplier changes;
  private final BooleanSupplier mustWait;
  private final int most;

  /**
   * @param changes how often the consumer's partitions have changed
   * @param mustWait whether a batch could not begin yet
   * @param most commands of a batch; a poll gives at most {@link #pollSize} of them
   */
  BatchIntake(
      Consumer<byte[], byte[]> consumer, IntSupplier changes, BooleanSupplier mustWait, int most) {
    this.consumer = consumer;
    this.changes = changes;
    this.mustWait = mustWait;
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
    while (!records.isEmpty()
        && records.size() + pollSize(most) <= most
        && mustWait.getAsBoolean()) {
      add(consumer.poll(GATHERING), records, next);
    }
    return new Batch(records, next, before == changes.getAsInt());
  }

  private static void add(
      ConsumerRecords<byte[], byte[]> polled,
      List<ConsumerRecord<byte[], byte[]>> records,
      Map<TopicPartition, OffsetAndMetadata> next) {
    polled.forEach(records::add);
    next.putAll(polled.nextOffsets());
  }
}
