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
 * Takes the next batch from the topic.
 *
 * <p>Every batch costs a transaction in Postgres and one in Kafka, whatever its size. A batch
 * therefore grows while the batch before it is being applied, since it could not begin earlier
 * anyway: the higher the load, the larger the batches. If no batch is being applied, a command does
 * not wait.
 */
final class BatchIntake {

  private static final Duration GATHERING = Duration.ofMillis(1);
  private static final int POLLS_OF_A_BATCH = 4;

  private final Consumer<byte[], byte[]> consumer;
  private final IntSupplier changes;
  private final BooleanSupplier mustWait;
  private final int commandsMax;

  /**
   * @param changes gives the number of changes of the consumer's partitions
   * @param mustWait tells whether the next batch must wait, because the batch before it is still
   *     being applied
   * @param commandsMax the most commands of a batch; a poll gives at most {@link #pollSize} of them
   */
  BatchIntake(
      Consumer<byte[], byte[]> consumer,
      IntSupplier changes,
      BooleanSupplier mustWait,
      int commandsMax) {
    this.consumer = consumer;
    this.changes = changes;
    this.mustWait = mustWait;
    this.commandsMax = commandsMax;
  }

  /**
   * The taken records in the order of each partition, and the offsets behind them.
   *
   * @param isWhole false if the consumer's partitions changed while the batch was taken. Another
   *     consumer may then own the records, so they must be read again and not be processed
   */
  record Batch(
      List<ConsumerRecord<byte[], byte[]>> records,
      Map<TopicPartition, OffsetAndMetadata> next,
      boolean isWhole) {

    boolean isEmpty() {
      return records.isEmpty();
    }
  }

  /** The most records that a poll may return if no batch is to exceed this number of commands. */
  static int pollSize(int batchMaxCommands) {
    return Math.max(1, batchMaxCommands / POLLS_OF_A_BATCH);
  }

  /** Takes the next batch. The batch is empty if no record arrives within the wait. */
  Batch take(Duration wait) {
    List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
    Map<TopicPartition, OffsetAndMetadata> next = new HashMap<>();
    add(consumer.poll(wait), records, next);
    int before = changes.getAsInt();
    while (!records.isEmpty()
        && records.size() + pollSize(commandsMax) <= commandsMax
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
