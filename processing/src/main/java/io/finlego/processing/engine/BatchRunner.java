package io.finlego.processing.engine;

import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Applies a batch in Postgres. If the batch collides with another transaction, the batch runs again
 * at once. If a command may be the cause of a failure, the batch runs in ever smaller halves, until
 * the command is found. Each half is a separate transaction. The halves keep the order of the
 * records.
 */
final class BatchRunner<C> {

  private static final Logger LOG = LoggerFactory.getLogger(BatchRunner.class);
  private static final int CONTENTION_RUNS_MAX = 8;
  private static final long CONTENTION_PAUSE_MAX_MS = 5;

  private final BatchTransaction<C> batchTransaction;
  private final ProcessingMetrics metrics;
  private final BooleanSupplier isPatienceOver;

  BatchRunner(
      BatchTransaction<C> batchTransaction,
      ProcessingMetrics metrics,
      BooleanSupplier isPatienceOver) {
    this.batchTransaction = batchTransaction;
    this.metrics = metrics;
    this.isPatienceOver = isPatienceOver;
  }

  /**
   * Runs a batch until Postgres has committed it.
   *
   * @throws RuntimeException if Postgres is unavailable or slow, so that the engine must wait.
   *     Parts of the batch may already be committed. When the engine reads the records of these
   *     parts again, it recognises that they were applied
   */
  Applied run(BatchContext context, List<Delivery<C>> batch) {
    return new Run(context).run(batch);
  }

  /**
   * Runs a batch of a replay as it ran before. If a command breaks it now, although none did the
   * first time, the batch runs in halves, and the command is refused.
   *
   * @throws RuntimeException if Postgres is unavailable or slow
   */
  Applied runAgain(BatchContext context, List<Delivery<C>> batch) {
    Run run = new Run(context);
    try {
      return run.attempt(batch);
    } catch (RuntimeException | StackOverflowError | AssertionError e) {
      Delivery<C> first = batch.getFirst();
      if (FailureKind.of(e) != FailureKind.POISON) {
        LOG.warn(
            "The batch that begins at {}-{} offset {} cannot be applied again yet: {}",
            first.record().topic(),
            first.partition(),
            first.offset(),
            FailureReason.of(e));
        throw e;
      }
      LOG.error(
          "The batch that begins at {}-{} offset {} fails, which it did not the first time. If it"
              + " fails once more, the command that breaks it is refused",
          first.record().topic(),
          first.partition(),
          first.offset(),
          FailureReason.withoutMessage(e));
      return run.run(batch);
    }
  }

  private final class Run {
    private final BatchContext context;

    Run(BatchContext context) {
      this.context = context;
    }

    Applied run(List<Delivery<C>> batch) {
      try {
        return attempt(batch);
      } catch (RuntimeException | StackOverflowError | AssertionError e) {
        if (!mustIsolate(e)) {
          throw e;
        }
        metrics.countIsolatedBatch();
        LOG.warn(
            "A batch of {} failed: looking for the command that broke it",
            batch.size(),
            FailureReason.withoutMessage(e));
        return isolate(batch);
      }
    }

    private Applied isolate(List<Delivery<C>> deliveries) {
      if (deliveries.size() == 1) {
        return runSingle(deliveries);
      }
      int middle = deliveries.size() / 2;
      Applied applied = Applied.NOTHING;
      for (var half :
          List.of(deliveries.subList(0, middle), deliveries.subList(middle, deliveries.size()))) {
        try {
          applied = applied.and(attempt(half));
        } catch (RuntimeException | StackOverflowError | AssertionError e) {
          if (!mustIsolate(e)) {
            throw e;
          }
          applied = applied.and(isolate(half));
        }
      }
      return applied;
    }

    /**
     * Runs a single command once more, because another transaction may have caused the failure. If
     * the command fails again, it becomes a dead letter.
     */
    private Applied runSingle(List<Delivery<C>> singleDelivery) {
      try {
        return attempt(singleDelivery);
      } catch (RuntimeException | StackOverflowError | AssertionError e) {
        if (!mustIsolate(e)) {
          throw e;
        }
        Delivery<C> delivery = singleDelivery.getFirst();
        if (!(delivery instanceof Delivery.Decoded<C> decoded)) {
          throw e;
        }
        LOG.error(
            "Command {} at {}-{} offset {} cannot be processed",
            decoded.id(),
            decoded.record().topic(),
            decoded.partition(),
            decoded.offset(),
            FailureReason.withoutMessage(e));
        return attempt(List.of(decoded.asUnreadable(FailureReason.of(e))));
      }
    }

    private Applied attempt(List<Delivery<C>> part) {
      for (int runNumber = 1; ; runNumber++) {
        try {
          return batchTransaction.run(context, part);
        } catch (RuntimeException e) {
          if (FailureKind.of(e) != FailureKind.CONTENTION || runNumber == CONTENTION_RUNS_MAX) {
            throw e;
          }
          LOG.debug(
              "Run {} of a batch met another transaction: {}", runNumber, FailureReason.of(e));
          pause();
        }
      }
    }

    private boolean mustIsolate(Throwable failure) {
      return switch (FailureKind.of(failure)) {
        case CONTENTION, TRANSIENT -> false;
        case SUSPECT -> isPatienceOver.getAsBoolean();
        case POISON -> true;
      };
    }

    private static void pause() {
      long pauseMicros =
          ThreadLocalRandom.current()
              .nextLong(TimeUnit.MILLISECONDS.toMicros(CONTENTION_PAUSE_MAX_MS));
      LockSupport.parkNanos(TimeUnit.MICROSECONDS.toNanos(pauseMicros));
    }
  }
}
