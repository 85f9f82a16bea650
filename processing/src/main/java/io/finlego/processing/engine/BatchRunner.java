package io.finlego.processing.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Applies a batch in Postgres. After contention the batch runs again at once. After a failure that
 * waiting does not cure, the batch runs in halves, down to the single command that breaks it. Each
 * part is a separate transaction; the parts keep the order of the records.
 */
final class BatchRunner<C> {

  private static final Logger LOG = LoggerFactory.getLogger(BatchRunner.class);
  private static final int CONTENTION_RUNS_MAX = 8;
  private static final long CONTENTION_PAUSE_MAX_MS = 5;

  private final BatchTransaction<C> transaction;
  private final ProcessingMetrics metrics;
  private final BooleanSupplier patienceIsOver;

  BatchRunner(
      BatchTransaction<C> transaction, ProcessingMetrics metrics, BooleanSupplier patienceIsOver) {
    this.transaction = transaction;
    this.metrics = metrics;
    this.patienceIsOver = patienceIsOver;
  }

  /**
   * Runs a batch until it is committed and returns its answers.
   *
   * @throws RuntimeException of a kind that calls for a back-off. Parts of the batch may be
   *     committed by then; their records are recognised when they are read again
   */
  List<Answer> run(
      UUID topicId,
      List<Delivery<C>> batch,
      Map<Integer, Long> publishedOffsets,
      BatchTrace trace) {
    return new Run(topicId, publishedOffsets, trace).run(batch);
  }

  private final class Run {
    private final UUID topicId;
    private final Map<Integer, Long> publishedOffsets;
    private final BatchTrace trace;

    Run(UUID topicId, Map<Integer, Long> publishedOffsets, BatchTrace trace) {
      this.topicId = topicId;
      this.publishedOffsets = publishedOffsets;
      this.trace = trace;
    }

    List<Answer> run(List<Delivery<C>> batch) {
      try {
        return attempt(batch);
      } catch (RuntimeException | StackOverflowError | AssertionError e) {
        if (!isPoison(e)) {
          throw e;
        }
        metrics.isolating();
        LOG.warn(
            "A batch of {} failed: looking for the command that broke it",
            batch.size(),
            FailureReason.withoutMessage(e));
        return isolate(batch);
      }
    }

    private List<Answer> isolate(List<Delivery<C>> deliveries) {
      if (deliveries.size() == 1) {
        return runSingle(deliveries);
      }
      int middle = deliveries.size() / 2;
      List<Answer> answers = new ArrayList<>(deliveries.size());
      for (var half :
          List.of(deliveries.subList(0, middle), deliveries.subList(middle, deliveries.size()))) {
        try {
          answers.addAll(attempt(half));
        } catch (RuntimeException | StackOverflowError | AssertionError e) {
          if (!isPoison(e)) {
            throw e;
          }
          answers.addAll(isolate(half));
        }
      }
      return answers;
    }

    /** Tries a single command once more, because the failure may have been a lost race. */
    private List<Answer> runSingle(List<Delivery<C>> single) {
      try {
        return attempt(single);
      } catch (RuntimeException | StackOverflowError | AssertionError e) {
        if (!isPoison(e)) {
          throw e;
        }
        Delivery<C> delivery = single.getFirst();
        if (!(delivery instanceof Delivery.Decoded<C> decoded)) {
          throw e;
        }
        LOG.error(
            "Command {} at {}-{} offset {} cannot be processed and goes to the dead letters",
            decoded.id(),
            decoded.record().topic(),
            decoded.partition(),
            decoded.offset(),
            FailureReason.withoutMessage(e));
        return attempt(List.of(decoded.broken(FailureReason.of(e))));
      }
    }

    private List<Answer> attempt(List<Delivery<C>> part) {
      for (int attempt = 1; ; attempt++) {
        try {
          return transaction.run(topicId, part, publishedOffsets, trace);
        } catch (RuntimeException e) {
          if (FailureKind.of(e) != FailureKind.CONTENTION || attempt == CONTENTION_RUNS_MAX) {
            throw e;
          }
          LOG.debug("Run {} of a batch met another transaction: {}", attempt, FailureReason.of(e));
          pause();
        }
      }
    }

    private boolean isPoison(Throwable failure) {
      return switch (FailureKind.of(failure)) {
        case CONTENTION, TRANSIENT -> false;
        case SUSPECT -> patienceIsOver.getAsBoolean();
        case POISON -> true;
      };
    }

    private static void pause() {
      long micros =
          ThreadLocalRandom.current()
              .nextLong(TimeUnit.MILLISECONDS.toMicros(CONTENTION_PAUSE_MAX_MS));
      LockSupport.parkNanos(TimeUnit.MICROSECONDS.toNanos(micros));
    }
  }
}
