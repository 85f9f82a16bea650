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
 * Gets a batch through: again at once after contention; in halves, down to the one command that
 * breaks it, after a failure that no waiting mends. Each part is a transaction of its own, in the
 * records' order.
 */
final class BatchRunner<C> {
  private static final Logger log = LoggerFactory.getLogger(BatchRunner.class);
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
   * The answers of a batch, which is committed then.
   *
   * @throws RuntimeException of a kind that calls for a back-off; parts of the batch may be
   *     committed, which is known when it comes again
   */
  List<Answer> run(
      UUID topicId, List<Delivery<C>> batch, Map<Integer, Long> published, BatchTrace trace) {
    return new Run(topicId, published, trace).run(batch);
  }

  private final class Run {
    private final UUID topicId;
    private final Map<Integer, Long> published;
    private final BatchTrace trace;

    Run(UUID topicId, Map<Integer, Long> published, BatchTrace trace) {
      this.topicId = topicId;
      this.published = published;
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
        log.warn(
            "A batch of {} failed: looking for the command that broke it",
            batch.size(),
            FailureReason.withoutMessage(e));
        return isolate(batch);
      }
    }

    private List<Answer> isolate(List<Delivery<C>> broken) {
      if (broken.size() == 1) {
        return alone(broken);
      }
      int middle = broken.size() / 2;
      List<Answer> answers = new ArrayList<>(broken.size());
      for (var half : List.of(broken.subList(0, middle), broken.subList(middle, broken.size()))) {
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

    /** A last chance: what failed may have been a race that this consumer lost. */
    private List<Answer> alone(List<Delivery<C>> one) {
      try {
        return attempt(one);
      } catch (RuntimeException | StackOverflowError | AssertionError e) {
        if (!isPoison(e)) {
          throw e;
        }
        Delivery<C> delivery = one.getFirst();
        if (!(delivery instanceof Delivery.Decoded<C> decoded)) {
          throw e;
        }
        log.error(
            "Command {} at {}-{} offset {} can't be processed and goes to the dead letters",
            decoded.id(),
            decoded.record().topic(),
            decoded.partition(),
            decoded.offset(),
            FailureReason.withoutMessage(e));
        return attempt(List.of(decoded.broken(FailureReason.of(e))));
      }
    }

    private List<Answer> attempt(List<Delivery<C>> part) {
      for (int run = 1; ; run++) {
        try {
          return transaction.run(topicId, part, published, trace);
        } catch (RuntimeException e) {
          if (FailureKind.of(e) != FailureKind.CONTENTION || run == CONTENTION_RUNS_MAX) {
            throw e;
          }
          log.debug("Run {} of a batch met another transaction: {}", run, FailureReason.of(e));
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
