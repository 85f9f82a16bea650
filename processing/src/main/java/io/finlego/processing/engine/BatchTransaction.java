package io.finlego.processing.engine;

import io.finlego.processing.CommandDomain;
import io.finlego.processing.ReceivedCommand;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;

/**
 * Runs a batch in one Postgres transaction. First it locks the progress of the partitions. Then the
 * domain loads, decides and writes. At the end this class stores the outcomes in the command log
 * and advances the progress. The connections must have the isolation level READ COMMITTED, so that
 * a transaction that waited for a lock sees the changes of the transaction that held the lock.
 */
final class BatchTransaction<C> {

  private final CommandDomain<C> domain;
  private final PlatformTransactionManager transactionManager;
  private final CommandLog commandLog;
  private final KnownOutcomes knownOutcomes;
  private final ProgressLock progressLock;
  private final BatchRecorder recorder;
  private final Refusals refusals;
  private final Predicate<UUID> isCurrentTopic;

  BatchTransaction(
      CommandDomain<C> domain,
      PlatformTransactionManager transactionManager,
      ProcessorTables tables,
      Predicate<UUID> isCurrentTopic,
      Duration timeout) {
    this.domain = domain;
    this.transactionManager = transactionManager;
    this.commandLog = tables.commandLog();
    this.knownOutcomes = new KnownOutcomes(commandLog);
    this.progressLock = new ProgressLock(tables.jdbc(), timeout);
    this.recorder = new BatchRecorder(tables.jdbc(), tables.journalRecords());
    this.isCurrentTopic = isCurrentTopic;
    refusals = new Refusals();
  }

  /** Applies the new commands of the batch. */
  Applied run(BatchContext context, List<Delivery<C>> batch) {
    TransactionStatus transaction =
        transactionManager.getTransaction(TransactionDefinition.withDefaults());
    Applied applied;
    try {
      applied = runInTransaction(context, batch);
    } catch (RuntimeException | Error e) {
      rollBack(transaction, e);
      throw e;
    }
    try (var _ = context.trace().begin(Stage.COMMIT)) {
      transactionManager.commit(transaction);
    }
    KnownDatabase.Positions positions = context.positions();
    if (positions != null) {
      positions.noteCommitted(applied.batches());
    }
    return applied;
  }

  private Applied runInTransaction(BatchContext context, List<Delivery<C>> batch) {
    UUID topicId = context.topicId();
    BatchTrace trace = context.trace();
    BatchClock clock = new BatchClock(context.clock());
    Map<Integer, ConsumerRecord<byte[], byte[]>> lastRecords = lastRecords(batch);
    Map<Integer, Progress> progressRows;
    BatchSorting<C> sorting;
    try (var _ = trace.begin(Stage.CLAIM)) {
      progressRows = progressLock.take(context, lastRecords.keySet());
      sorting =
          new BatchSorting<>(
              topicId,
              batch,
              progressRows,
              knownOutcomes.find(commandIds(batch), batch, progressRows),
              refusals);
    }
    if (sorting.missesAppliedCommand() && !isCurrentTopic.test(topicId)) {
      throw new RecreatedTopicException(batch.getFirst().record().topic());
    }
    try (var _ = trace.begin(Stage.APPLY)) {
      List<ReceivedCommand<C>> commands = sorting.newCommands();
      sorting.addOutcomes(commands.isEmpty() ? List.of() : domain.apply(commands, clock));
    }
    try (var _ = trace.begin(Stage.LOG)) {
      List<LoggedOutcome> newRows = sorting.newLogRows();
      if (!newRows.isEmpty()) {
        commandLog.insert(topicId, clock.instant(), newRows);
      }
      List<Answer> answers = sorting.answers();
      List<CommandRun> runs = CommandRun.of(answers, progressRows, newRows);
      if (runs.isEmpty()) {
        return new Applied(answers, List.of(), List.of());
      }
      var appliedBatch =
          new AppliedBatch(
              topicId,
              clock.instant(),
              runs,
              deadLetterReason(batch),
              OutcomesChecksum.of(newRows));
      ProducerRecord<byte[], byte[]> journalRecord =
          recorder.record(
              appliedBatch, advancedProgress(progressRows, lastRecords, context.published()));
      return new Applied(answers, List.of(appliedBatch), List.of(journalRecord));
    }
  }

  /** Returns the reason if the batch is a single command that the engine has put aside. */
  private static <C> @Nullable String deadLetterReason(List<Delivery<C>> batch) {
    return batch.size() == 1 && batch.getFirst() instanceof Delivery.Unreadable<C> unreadable
        ? unreadable.reason()
        : null;
  }

  private static Map<Integer, Progress> advancedProgress(
      Map<Integer, Progress> progressRows,
      Map<Integer, ConsumerRecord<byte[], byte[]>> lastRecords,
      Published published) {
    Map<Integer, Progress> advancedProgress = new HashMap<>();
    lastRecords.forEach(
        (partition, record) -> {
          Progress progressRow = progressRows.get(partition);
          if (progressRow != null && record.offset() >= progressRow.nextOffset()) {
            advancedProgress.put(
                partition,
                new Progress(
                    record.offset() + 1,
                    published.offset(partition),
                    LogMark.of(record),
                    published.marks()));
          }
        });
    return advancedProgress;
  }

  /**
   * Returns the last record of each partition. The batch has the records of a partition in order.
   */
  private static <C> Map<Integer, ConsumerRecord<byte[], byte[]>> lastRecords(
      List<Delivery<C>> batch) {
    Map<Integer, ConsumerRecord<byte[], byte[]>> lastRecords = new HashMap<>();
    for (Delivery<C> delivery : batch) {
      lastRecords.put(delivery.partition(), delivery.record());
    }
    return lastRecords;
  }

  private static <C> Set<UUID> commandIds(List<Delivery<C>> batch) {
    Set<UUID> ids = HashSet.newHashSet(batch.size());
    for (Delivery<C> delivery : batch) {
      if (delivery instanceof Delivery.WithId<C> withId) {
        ids.add(withId.id().value());
      }
    }
    return ids;
  }

  /**
   * Rolls back the transaction. If the rollback fails too, for example because the connection is
   * broken, its exception becomes a suppressed exception of {@code failure}.
   */
  private void rollBack(TransactionStatus transaction, Throwable failure) {
    try {
      transactionManager.rollback(transaction);
    } catch (RuntimeException e) {
      failure.addSuppressed(e);
    }
  }
}
