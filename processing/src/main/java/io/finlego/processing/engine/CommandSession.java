package io.finlego.processing.engine;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.WakeupException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One membership in the consumer group. It takes batch after batch and begins each in the {@link
 * BatchStages}.
 *
 * <p>After a failure it drops its batches and pauses its partitions, but keeps polling to stay a
 * member. After the back-off it reads again from the position at which Kafka and Postgres agree.
 */
final class CommandSession<C> implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(CommandSession.class);
  private static final Duration POLL = Duration.ofMillis(500);

  /**
   * The longest poll while batches are under way. A failure of a batch is noticed only after the
   * poll.
   */
  private static final Duration BUSY_POLL = Duration.ofMillis(5);

  private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(5);

  private final String topic;
  private final LoopParts<C> parts;
  private final Consumer<byte[], byte[]> consumer;
  private final BatchStages<C> stages;
  private final Assignment assignment;
  private final BatchIntake intake;
  private final GroupVitals vitals;

  CommandSession(
      ProcessingSettings settings,
      LoopParts<C> parts,
      Consumer<byte[], byte[]> consumer,
      BatchStages<C> stages,
      Assignment assignment) {
    topic = settings.commandTopic();
    this.parts = parts;
    this.consumer = consumer;
    this.stages = stages;
    this.assignment = assignment;
    intake =
        new BatchIntake(
            consumer, assignment::changes, stages::isApplying, settings.batchMaxCommands());
    vitals = new GroupVitals(consumer);
  }

  /** Runs while {@code goesOn} is true. Throws if this membership in the group cannot continue. */
  void run(BooleanSupplier goesOn) {
    consumer.subscribe(List.of(topic), assignment);
    while (goesOn.getAsBoolean()) {
      BatchIntake.Batch batch = intake.take(position());
      if (!batch.isWhole()) {
        recovering(this::readAgain);
      } else if (batch.isEmpty()) {
        recovering(this::idle);
      } else {
        recovering(() -> process(batch));
      }
      parts.status().turn(vitals.lag(), vitals.secondsSinceHeartbeat());
    }
  }

  /** Ends a poll that is waiting for records. May be called by any thread. */
  void wakeup() {
    consumer.wakeup();
  }

  @Override
  public void close() {
    try (stages) {
      consumer.close(
          CloseOptions.timeout(CLOSE_TIMEOUT)
              .withGroupMembershipOperation(CloseOptions.GroupMembershipOperation.LEAVE_GROUP));
    }
  }

  /** Finds the positions of new partitions. Returns how long the next poll may wait. */
  private Duration position() {
    Duration remaining = parts.backOff().remaining();
    if (remaining.isPositive()) {
      consumer.pause(consumer.assignment());
      return remaining.compareTo(POLL) < 0 ? remaining : POLL;
    }
    recovering(
        () -> {
          assignment.checkTopic(topic);
          assignment.position();
          if (assignment.isSettled() && parts.backOff().isQuiet()) {
            parts.status().running();
          }
        });
    return stages.isBusy() ? BUSY_POLL : POLL;
  }

  private void idle() {
    if (stages.isBusy()) {
      return;
    }
    assignment.notePublished(stages.settle());
    assignment.save();
    if (assignment.isSettled()) {
      parts.backOff().succeeded();
      parts.status().running();
    }
  }

  private void readAgain() {
    assignment.notePublished(stages.settle());
    assignment.startOver();
  }

  private void process(BatchIntake.Batch batch) {
    List<Delivery<C>> deliveries = new ArrayList<>(batch.records().size());
    for (ConsumerRecord<byte[], byte[]> record : batch.records()) {
      deliveries.add(parts.reader().read(record));
    }
    try {
      finishBatchBefore();
    } catch (RuntimeException | Error e) {
      deliveries.forEach(delivery -> delivery.trace().ended("comes again"));
      throw e;
    }
    stages.begin(
        new TakenBatch<>(
            assignment.topicId(),
            deliveries,
            assignment.publishedOffsets(),
            offsets(batch),
            consumer.groupMetadata()));
  }

  private void finishBatchBefore() {
    if (stages.hasBatch()) {
      assignment.notePublished(stages.applied());
      parts.backOff().succeeded();
      parts.status().running();
    }
  }

  private Map<TopicPartition, OffsetAndMetadata> offsets(BatchIntake.Batch batch) {
    Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>();
    batch
        .next()
        .forEach((partition, offset) -> offsets.put(partition, assignment.withTopicId(offset)));
    return offsets;
  }

  private void recovering(Runnable work) {
    try {
      work.run();
    } catch (WakeupException | InterruptException e) {
      throw e;
    } catch (RuntimeException e) {
      startOver(e);
    }
  }

  private void startOver(RuntimeException failure) {
    stages.abandon();
    FailureKind kind = FailureKind.of(failure);
    Duration wait = parts.backOff().failed();
    parts.metrics().backedOff(kind);
    parts.status().backingOff(FailureReason.of(failure));
    LOG.warn(
        "Processing of {} waits {} ms and starts over",
        topic,
        wait.toMillis(),
        FailureReason.withoutMessage(failure));
    assignment.startOver();
  }
}
