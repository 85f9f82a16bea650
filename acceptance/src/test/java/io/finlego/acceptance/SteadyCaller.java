package io.finlego.acceptance;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/**
 * A caller that sends a request every few hundredths of a second, also if an answer is late. The
 * time of an answer counts from the instant at which its request was due.
 */
final class SteadyCaller {

  private static final int REQUESTS_PER_SECOND = 40;
  private static final long INTERVAL_NANOS = Duration.ofSeconds(1).toNanos() / REQUESTS_PER_SECOND;

  private final Supplier<Answer> request;

  SteadyCaller(Supplier<Answer> request) {
    this.request = request;
  }

  /**
   * What the caller saw.
   *
   * @param answerNanos the times of the answers, in ascending order
   */
  record Answers(Set<Integer> statuses, long[] answerNanos) {

    int count() {
      return answerNanos.length;
    }

    Duration quantile(double share) {
      return Duration.ofNanos(answerNanos[(int) Math.ceil(share * answerNanos.length) - 1]);
    }

    @Override
    public String toString() {
      return count()
          + " answers "
          + statuses
          + ", p50 "
          + quantile(0.5).toMillis()
          + " ms, p99 "
          + quantile(0.99).toMillis()
          + " ms, at most "
          + quantile(1).toMillis()
          + " ms";
    }
  }

  /** Sends requests for this time, and returns when all are answered. */
  Answers callFor(Duration time) throws Exception {
    long count = time.toNanos() / INTERVAL_NANOS;
    Collection<Long> answerNanos = new ConcurrentLinkedQueue<>();
    Set<Integer> statuses = new TreeSet<>();
    try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Integer>> answers = new ArrayList<>();
      long dueNanos = System.nanoTime();
      for (int i = 0; i < count; i++, dueNanos += INTERVAL_NANOS) {
        long due = dueNanos;
        while (due - System.nanoTime() > 0) {
          LockSupport.parkNanos(due - System.nanoTime());
        }
        answers.add(
            executor.submit(
                () -> {
                  int status = request.get().status();
                  answerNanos.add(System.nanoTime() - due);
                  return status;
                }));
      }
      for (Future<Integer> answer : answers) {
        statuses.add(answer.get());
      }
    }
    long[] sorted = answerNanos.stream().mapToLong(Long::longValue).toArray();
    Arrays.sort(sorted);
    return new Answers(statuses, sorted);
  }
}
