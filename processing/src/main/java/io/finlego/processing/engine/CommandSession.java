package io.finlego.processing.engine;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.WakeupException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Processes commands for as long as the consumer stays a member of its group. The session takes one
 * batch after another and hands each to {@link BatchStages}.
 *
 * <p>After a failure the session drops its batches and pauses its partitions. It continues to poll,
 * so that it stays a member of the group. After the wait it reads again, from the positions that
 * Kafka and Postgres have stored.
 */
final class CommandSession<C> implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(CommandSession.class);
  private static final Duration POLL_WAIT = Duration.ofMillis(500);

  /**
   * How long a poll may wait for records while batches are under way. It is short because the
   * session notices the failure of a batch only after the poll.
   */
  private static final Duration BUSY_POLL_WAIT = Duration.ofMillis(5);

  private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(5);

  private final String topic;
  private final LoopParts<C> parts;
  private final Consumer<byte[], byte[]> consumer;
  private final BatchStages<C> stages;
  private final Assignment assignment;
  private final BatchIntake intake;
  private final GroupVitals groupVitals;

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
            consumer,
            assignment.membership()::partitionChangeCount,
            stages::isApplying,
            settings.batchMaxCommands());
    groupVitals = new GroupVitals(consumer);
  }

  /**
   * Processes commands until {@code isRunning} returns false. Throws an exception if the consumer
   * cannot stay a member of the group.
   */
  void run(BooleanSupplier isRunning) {
    consumer.subscribe(List.of(topic), assignment.membership());
    while (isRunning.getAsBoolean()) {
      BatchIntake.Batch batch = intake.take(preparePoll());
      if (!batch.partitionsUnchanged()
          || assignment.hasNewLeader()
          || parts.database().isDoubted()) {
        backOffOnFailure(this::readAgain);
      } else if (batch.isEmpty()) {
        backOffOnFailure(this::onIdle);
      } else {
        backOffOnFailure(() -> process(batch));
      }
      parts.status().noteTurn(groupVitals.lag(), groupVitals.secondsSinceHeartbeat());
    }
  }

  /** Makes a waiting poll end at once. Any thread may call this method. */
  void wakeup() {
    consumer.wakeup();
  }

  @Override
  public void close() {
    try (stages;
        assignment) {
      consumer.close(
          CloseOptions.timeout(CLOSE_TIMEOUT)
              .withGroupMembershipOperation(CloseOptions.GroupMembershipOperation.LEAVE_GROUP));
    }
  }

  /**
   * Prepares the next poll: finds the positions of new partitions, unless the session is waiting
   * after a failure. Returns how long the poll may wait for records.
   */
  private Duration preparePoll() {
    Duration remainingWait = parts.backOff().remainingWait();
    if (remainingWait.isPositive()) {
      consumer.pause(consumer.assignment());
      return remainingWait.compareTo(POLL_WAIT) < 0 ? remainingWait : POLL_WAIT;
    }
    backOffOnFailure(
        () -> {
          assignment.checkTopic(topic);
          assignment.findPositions();
          if (assignment.isReadingAllPartitions() && parts.backOff().hasNoFailures()) {
            parts.status().markRunning();
          }
        });
    return stages.isBusy() || assignment.isReplaying() ? BUSY_POLL_WAIT : POLL_WAIT;
  }

  private void onIdle() {
    if (stages.isBusy()) {
      return;
    }
    assignment.notePublished(stages.awaitPublished());
    assignment.savePublishedOffsets();
    if (assignment.isReadingAllPartitions()) {
      parts.backOff().recordSuccess();
      parts.status().markRunning();
    }
  }

  private void readAgain() {
    assignment.notePublished(stages.awaitPublished());
    assignment.forgetPositions();
    parts.database().forgetServer();
  }

  private void process(BatchIntake.Batch batch) {
    List<Delivery<C>> deliveries = batch.records().stream().map(parts.reader()::read).toList();
    try {
      awaitPreviousBatch();
    } catch (RuntimeException | Error e) {
      deliveries.forEach(delivery -> delivery.trace().endWithError("comes again"));
      throw e;
    }
    stages.begin(
        new TakenBatch<>(
            assignment.topicId(),
            deliveries,
            assignment.published(),
            offsetsWithTopicId(batch),
            consumer.groupMetadata()));
  }

  private void awaitPreviousBatch() {
    if (stages.hasBatch()) {
      assignment.notePublished(stages.awaitApplied());
      parts.backOff().recordSuccess();
      parts.status().markRunning();
    }
  }

  private Map<TopicPartition, OffsetAndMetadata> offsetsWithTopicId(BatchIntake.Batch batch) {
    Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>();
    batch
        .nextOffsets()
        .forEach((partition, offset) -> offsets.put(partition, assignment.withTopicId(offset)));
    return offsets;
  }

  private void backOffOnFailure(Runnable work) {
    try {
      work.run();
    } catch (WakeupException | InterruptException e) {
      throw e;
    } catch (RuntimeException e) {
      backOff(e);
    }
  }

  private void backOff(RuntimeException failure) {
    stages.abandon();
    FailureKind kind = FailureKind.of(failure);
    Duration wait = parts.backOff().recordFailure();
    parts.metrics().countBackOff(kind);
    parts.status().markBackingOff(FailureReason.of(failure));
    LOG.warn(
        "Processing of {} waits {} ms and starts over",
        topic,
        wait.toMillis(),
        FailureReason.withoutMessage(failure));
    assignment.forgetPositions();
  }
}
