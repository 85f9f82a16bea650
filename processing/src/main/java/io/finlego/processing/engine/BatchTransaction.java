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
  private final CommandProgress progress;
  private final Refusals refusals;
  private final Predicate<UUID> isCurrentTopic;
  private final Duration timeout;

  BatchTransaction(
      CommandDomain<C> domain,
      PlatformTransactionManager transactionManager,
      CommandLog commandLog,
      CommandProgress progress,
      Predicate<UUID> isCurrentTopic,
      Duration timeout) {
    this.domain = domain;
    this.transactionManager = transactionManager;
    this.commandLog = commandLog;
    this.progress = progress;
    this.isCurrentTopic = isCurrentTopic;
    this.timeout = timeout;
    refusals = new Refusals();
  }

  /**
   * Applies the new commands of the batch. Returns one answer for each record.
   *
   * @param publishedOffsets for each partition, the offset below which Kafka has the events of all
   *     records
   */
  List<Answer> run(
      UUID topicId,
      List<Delivery<C>> batch,
      Map<Integer, Long> publishedOffsets,
      BatchTrace trace) {
    TransactionStatus transaction =
        transactionManager.getTransaction(TransactionDefinition.withDefaults());
    List<Answer> answers;
    try {
      answers = runInTransaction(topicId, batch, publishedOffsets, trace);
    } catch (RuntimeException | Error e) {
      rollBack(transaction, e);
      throw e;
    }
    try (var _ = trace.begin(Stage.COMMIT)) {
      transactionManager.commit(transaction);
    }
    return answers;
  }

  private List<Answer> runInTransaction(
      UUID topicId,
      List<Delivery<C>> batch,
      Map<Integer, Long> publishedOffsets,
      BatchTrace trace) {
    Map<Integer, Long> nextOffsets = nextOffsets(batch);
    Map<Integer, Progress> progressRows;
    BatchSorting<C> sorting;
    try (var _ = trace.begin(Stage.CLAIM)) {
      progressRows = progress.lock(topicId, nextOffsets.keySet(), trace.applicationName(), timeout);
      sorting =
          new BatchSorting<>(
              topicId, batch, progressRows, commandLog.find(commandIds(batch)), refusals);
    }
    if (sorting.missesAppliedCommand() && !isCurrentTopic.test(topicId)) {
      throw new RecreatedTopicException(batch.getFirst().record().topic());
    }
    try (var _ = trace.begin(Stage.APPLY)) {
      List<ReceivedCommand<C>> commands = sorting.newCommands();
      sorting.addOutcomes(commands.isEmpty() ? List.of() : domain.apply(commands));
    }
    try (var _ = trace.begin(Stage.LOG)) {
      if (!sorting.newLogRows().isEmpty()) {
        commandLog.insert(topicId, sorting.newLogRows());
      }
      advance(topicId, progressRows, nextOffsets, publishedOffsets);
    }
    return sorting.answers();
  }

  private void advance(
      UUID topicId,
      Map<Integer, Progress> progressRows,
      Map<Integer, Long> nextOffsets,
      Map<Integer, Long> publishedOffsets) {
    Map<Integer, Progress> advancedProgress = new HashMap<>();
    nextOffsets.forEach(
        (partition, offset) -> {
          Progress progressRow = progressRows.get(partition);
          if (progressRow != null && offset > progressRow.nextOffset()) {
            long publishedOffset = publishedOffsets.getOrDefault(partition, 0L);
            advancedProgress.put(
                partition,
                new Progress(offset, Math.max(progressRow.publishedOffset(), publishedOffset)));
          }
        });
    if (!advancedProgress.isEmpty()) {
      progress.advance(topicId, advancedProgress);
    }
  }

  private static <C> Map<Integer, Long> nextOffsets(List<Delivery<C>> batch) {
    Map<Integer, Long> nextOffsets = new HashMap<>();
    for (Delivery<C> delivery : batch) {
      nextOffsets.merge(delivery.partition(), delivery.offset() + 1, Math::max);
    }
    return nextOffsets;
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
