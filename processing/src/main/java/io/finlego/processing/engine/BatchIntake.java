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
 * Takes the next batch from the command topic.
 *
 * <p>Each batch costs one transaction in Postgres and one in Kafka, whatever its size. While the
 * previous batch is being applied, the next batch cannot begin, so it collects more records
 * meanwhile. The higher the load, the larger the batches become. If no batch is being applied, the
 * next batch begins at once.
 */
final class BatchIntake {

  private static final Duration COLLECTING_POLL = Duration.ofMillis(1);
  private static final int POLLS_PER_BATCH = 4;

  private final Consumer<byte[], byte[]> consumer;
  private final IntSupplier partitionChanges;
  private final BooleanSupplier isApplying;
  private final int commandsMax;

  /**
   * @param partitionChanges gives the number of times that the consumer's partitions have changed
   * @param isApplying tells whether Postgres is still applying the previous batch
   * @param commandsMax the most commands of a batch. One poll returns at most {@link #pollSize} of
   *     them
   */
  BatchIntake(
      Consumer<byte[], byte[]> consumer,
      IntSupplier partitionChanges,
      BooleanSupplier isApplying,
      int commandsMax) {
    this.consumer = consumer;
    this.partitionChanges = partitionChanges;
    this.isApplying = isApplying;
    this.commandsMax = commandsMax;
  }

  /**
   * The records of a batch.
   *
   * @param records the records, in order within each partition
   * @param nextOffsets for each partition, the offset after its last record
   * @param samePartitions false if the consumer's partitions changed while this batch was taken.
   *     Then another consumer may own the records, so this batch must not be processed
   */
  record Batch(
      List<ConsumerRecord<byte[], byte[]>> records,
      Map<TopicPartition, OffsetAndMetadata> nextOffsets,
      boolean samePartitions) {

    boolean isEmpty() {
      return records.isEmpty();
    }
  }

  /**
   * Returns the most records that one poll may return, so that a batch of several polls does not
   * exceed {@code batchMaxCommands}.
   */
  static int pollSize(int batchMaxCommands) {
    return Math.max(1, batchMaxCommands / POLLS_PER_BATCH);
  }

  /** Takes the next batch. The batch is empty if no record arrives within {@code wait}. */
  Batch take(Duration wait) {
    List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
    Map<TopicPartition, OffsetAndMetadata> nextOffsets = new HashMap<>();
    add(consumer.poll(wait), records, nextOffsets);
    int changesBefore = partitionChanges.getAsInt();
    while (!records.isEmpty()
        && records.size() + pollSize(commandsMax) <= commandsMax
        && isApplying.getAsBoolean()) {
      add(consumer.poll(COLLECTING_POLL), records, nextOffsets);
    }
    return new Batch(records, nextOffsets, changesBefore == partitionChanges.getAsInt());
  }

  private static void add(
      ConsumerRecords<byte[], byte[]> polledRecords,
      List<ConsumerRecord<byte[], byte[]>> records,
      Map<TopicPartition, OffsetAndMetadata> nextOffsets) {
    polledRecords.forEach(records::add);
    nextOffsets.putAll(polledRecords.nextOffsets());
  }
}
