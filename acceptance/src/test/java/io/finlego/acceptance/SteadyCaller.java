package io.finlego.acceptance;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/**
 * A caller that sends requests at a steady rate, also if an answer is late. The time of an answer
 * counts from the instant at which its request was due.
 */
final class SteadyCaller {

  private static final int REQUESTS_PER_SECOND = 40;

  /** With more, a caller whose answers are late would exceed its own share of the memory. */
  private static final int CONNECTIONS = 32;

  private final long intervalNanos;
  private final Callable<Integer> request;

  SteadyCaller(Supplier<Answer> request) {
    this(REQUESTS_PER_SECOND, () -> request.get().status());
  }

  /**
   * Makes a caller.
   *
   * @param request sends the request, and returns the status of its answer
   */
  SteadyCaller(int requestsPerSecond, Callable<Integer> request) {
    this.intervalNanos = Duration.ofSeconds(1).toNanos() / requestsPerSecond;
    this.request = request;
  }

  /**
   * What the caller saw.
   *
   * @param countsByStatus the number of answers with each status
   * @param answerNanos the times of the answers, in ascending order
   */
  record Answers(Map<Integer, Integer> countsByStatus, long[] answerNanos) {

    Set<Integer> statuses() {
      return countsByStatus.keySet();
    }

    /** The part of the answers that have this status. */
    double share(int status) {
      return countsByStatus.getOrDefault(status, 0) / (double) count();
    }

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
          + countsByStatus
          + ", p50 "
          + quantile(0.5).toMillis()
          + " ms, p95 "
          + quantile(0.95).toMillis()
          + " ms, p99 "
          + quantile(0.99).toMillis()
          + " ms, at most "
          + quantile(1).toMillis()
          + " ms";
    }
  }

  /** Sends requests for this time, and returns when all are answered. */
  Answers callFor(Duration time) throws Exception {
    long count = time.toNanos() / intervalNanos;
    Collection<Long> answerNanos = new ConcurrentLinkedQueue<>();
    Map<Integer, Integer> countsByStatus = new TreeMap<>();
    try (ExecutorService executor = Executors.newFixedThreadPool(CONNECTIONS)) {
      List<Future<Integer>> answers = new ArrayList<>();
      long dueNanos = System.nanoTime();
      for (int i = 0; i < count; i++, dueNanos += intervalNanos) {
        long due = dueNanos;
        while (due - System.nanoTime() > 0) {
          LockSupport.parkNanos(due - System.nanoTime());
        }
        answers.add(
            executor.submit(
                () -> {
                  int status = request.call();
                  answerNanos.add(System.nanoTime() - due);
                  return status;
                }));
      }
      for (Future<Integer> answer : answers) {
        countsByStatus.merge(answer.get(), 1, Integer::sum);
      }
    }
    long[] sorted = answerNanos.stream().mapToLong(Long::longValue).toArray();
    Arrays.sort(sorted);
    return new Answers(countsByStatus, sorted);
  }
}
