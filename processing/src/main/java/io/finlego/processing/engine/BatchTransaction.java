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
 * Runs a batch in one Postgres transaction: claim, then the domain's load, decide and write, then
 * the log and the progress. Either everything is committed or nothing. Connections must be READ
 * COMMITTED, so that a transaction that waited for a lock sees what the holder of the lock has
 * changed.
 */
final class BatchTransaction<C> {

  private final CommandDomain<C> domain;
  private final PlatformTransactionManager transactions;
  private final CommandLog log;
  private final CommandProgress progress;
  private final Refusals refusals;
  private final Predicate<UUID> isCurrentTopic;
  private final Duration timeout;

  BatchTransaction(
      CommandDomain<C> domain,
      PlatformTransactionManager transactions,
      CommandLog log,
      CommandProgress progress,
      Predicate<UUID> isCurrentTopic,
      Duration timeout) {
    this.domain = domain;
    this.transactions = transactions;
    this.log = log;
    this.progress = progress;
    this.isCurrentTopic = isCurrentTopic;
    this.timeout = timeout;
    refusals = new Refusals();
  }

  /**
   * Applies the new commands of the batch. Returns an answer for every delivery.
   *
   * @param publishedOffsets the offsets by partition below which Kafka has all events
   */
  List<Answer> run(
      UUID topicId,
      List<Delivery<C>> batch,
      Map<Integer, Long> publishedOffsets,
      BatchTrace trace) {
    TransactionStatus transaction =
        transactions.getTransaction(TransactionDefinition.withDefaults());
    List<Answer> answers;
    try {
      answers = inTransaction(topicId, batch, publishedOffsets, trace);
    } catch (RuntimeException | Error e) {
      rollBack(transaction, e);
      throw e;
    }
    try (var _ = trace.begin(Stage.COMMIT)) {
      transactions.commit(transaction);
    }
    return answers;
  }

  private List<Answer> inTransaction(
      UUID topicId,
      List<Delivery<C>> batch,
      Map<Integer, Long> publishedOffsets,
      BatchTrace trace) {
    Map<Integer, Long> next = nextOffsets(batch);
    Map<Integer, Progress> rows;
    BatchSorting<C> sorting;
    try (var _ = trace.begin(Stage.CLAIM)) {
      rows = progress.lock(topicId, next.keySet(), trace.label(), timeout);
      sorting = new BatchSorting<>(topicId, batch, rows, log.find(commandIds(batch)), refusals);
    }
    if (sorting.hasForgotten() && !isCurrentTopic.test(topicId)) {
      throw new RecreatedTopicException(batch.getFirst().record().topic());
    }
    try (var _ = trace.begin(Stage.APPLY)) {
      List<ReceivedCommand<C>> commands = sorting.commands();
      sorting.decide(commands.isEmpty() ? List.of() : domain.apply(commands));
    }
    try (var _ = trace.begin(Stage.LOG)) {
      if (!sorting.decided().isEmpty()) {
        log.insert(topicId, sorting.decided());
      }
      advance(topicId, rows, next, publishedOffsets);
    }
    return sorting.answers();
  }

  private void advance(
      UUID topicId,
      Map<Integer, Progress> rows,
      Map<Integer, Long> next,
      Map<Integer, Long> publishedOffsets) {
    Map<Integer, Progress> movedProgress = new HashMap<>();
    next.forEach(
        (partition, offset) -> {
          Progress row = rows.get(partition);
          if (row != null && offset > row.nextOffset()) {
            long publishedBelow = publishedOffsets.getOrDefault(partition, 0L);
            movedProgress.put(
                partition, new Progress(offset, Math.max(row.publishedOffset(), publishedBelow)));
          }
        });
    if (!movedProgress.isEmpty()) {
      progress.advance(topicId, movedProgress);
    }
  }

  private static <C> Map<Integer, Long> nextOffsets(List<Delivery<C>> batch) {
    Map<Integer, Long> next = new HashMap<>();
    for (Delivery<C> delivery : batch) {
      next.merge(delivery.partition(), delivery.offset() + 1, Math::max);
    }
    return next;
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
   * Rolls back. If the connection is broken, the rollback fails too, and its failure is only added
   * to the reason.
   */
  private void rollBack(TransactionStatus transaction, Throwable reason) {
    try {
      transactions.rollback(transaction);
    } catch (RuntimeException e) {
      reason.addSuppressed(e);
    }
  }
}
