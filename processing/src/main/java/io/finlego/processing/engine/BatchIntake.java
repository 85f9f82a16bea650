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
 * <p>Each batch costs one transaction in Postgres and one in Kafka, whatever its size. While
 * Postgres applies the previous batch, the next batch waits and collects more records. The higher
 * the load, the larger the batches become. If Postgres applies no batch, the next batch does not
 * wait.
 */
final class BatchIntake {

  private static final Duration COLLECTING_POLL_WAIT = Duration.ofMillis(1);
  private static final int POLLS_PER_BATCH = 4;

  private final Consumer<byte[], byte[]> consumer;
  private final IntSupplier partitionChangeCount;
  private final BooleanSupplier isApplying;
  private final int commandsMax;

  /**
   * @param partitionChangeCount gives the number of times that the consumer's partitions have
   *     changed
   * @param isApplying tells whether Postgres is still applying the previous batch
   * @param commandsMax the greatest number of commands in a batch. One poll returns at most {@link
   *     #pollSize} commands
   */
  BatchIntake(
      Consumer<byte[], byte[]> consumer,
      IntSupplier partitionChangeCount,
      BooleanSupplier isApplying,
      int commandsMax) {
    this.consumer = consumer;
    this.partitionChangeCount = partitionChangeCount;
    this.isApplying = isApplying;
    this.commandsMax = commandsMax;
  }

  /**
   * The records of a batch.
   *
   * @param records the records, in order within each partition
   * @param nextOffsets for each partition, the offset after the batch's last record
   * @param partitionsUnchanged false if the consumer's partitions changed while this batch was
   *     taken. In this case another consumer may own the records, so this batch must not be
   *     processed
   */
  record Batch(
      List<ConsumerRecord<byte[], byte[]>> records,
      Map<TopicPartition, OffsetAndMetadata> nextOffsets,
      boolean partitionsUnchanged) {

    boolean isEmpty() {
      return records.isEmpty();
    }
  }

  /**
   * Returns the limit for the records of one poll. The limit is so small that a batch can have the
   * records of several polls and still has at most {@code commandsMax} commands.
   */
  static int pollSize(int commandsMax) {
    return Math.max(1, commandsMax / POLLS_PER_BATCH);
  }

  /** Takes the next batch. The batch is empty if no record arrives within {@code wait}. */
  Batch take(Duration wait) {
    List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
    Map<TopicPartition, OffsetAndMetadata> nextOffsets = new HashMap<>();
    addRecords(consumer.poll(wait), records, nextOffsets);
    int changesBefore = partitionChangeCount.getAsInt();
    while (!records.isEmpty()
        && records.size() + pollSize(commandsMax) <= commandsMax
        && isApplying.getAsBoolean()) {
      addRecords(consumer.poll(COLLECTING_POLL_WAIT), records, nextOffsets);
    }
    return new Batch(records, nextOffsets, changesBefore == partitionChangeCount.getAsInt());
  }

  private static void addRecords(
      ConsumerRecords<byte[], byte[]> polledRecords,
      List<ConsumerRecord<byte[], byte[]>> records,
      Map<TopicPartition, OffsetAndMetadata> nextOffsets) {
    polledRecords.forEach(records::add);
    nextOffsets.putAll(polledRecords.nextOffsets());
  }
}
