package io.finlego.benchmarks.http;

import io.finlego.benchmarks.measurement.Latencies;
import io.finlego.benchmarks.measurement.Pace;
import io.finlego.benchmarks.measurement.Throughput;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.LongStream;

/**
 * One kind of request, sent over several connections. Each connection has at most one request under
 * way.
 *
 * @param token the bearer token; null for requests without a token
 * @param body gives the body of the next request
 * @param worth counts the operations of an answer
 */
public record HttpLoad(
    URI base, String token, String path, Function<SplittableRandom, String> body, Worth worth) {

  /** Counts the operations of an answer, for instance its payments. */
  @FunctionalInterface
  public interface Worth {
    int of(HttpConnection.Answer answer) throws IOException;
  }

  /**
   * Counts an answer with status 200 as one operation.
   *
   * @throws IOException for an answer with another status
   */
  public static int oneIfOk(HttpConnection.Answer answer) throws IOException {
    if (answer.status() != 200) {
      throw new IOException("A request was answered with " + answer);
    }
    return 1;
  }

  /**
   * Sends requests without a pause. Each connection sends its next request after the answer to the
   * one before.
   */
  public Throughput saturate(int connections, Duration duration)
      throws IOException, InterruptedException {
    long begin = System.nanoTime();
    long end = begin + duration.toNanos();
    List<Long> counts =
        onEach(
            connections,
            (connection, random, _) -> {
              long count = 0;
              while (System.nanoTime() < end) {
                count += worth.of(connection.post(path, body.apply(random)));
              }
              return count;
            });
    long count = counts.stream().mapToLong(Long::longValue).sum();
    return new Throughput(count, (System.nanoTime() - begin) / 1e9);
  }

  /** Sends requests without a pause over one connection. */
  public Latencies sequential(Duration duration) throws IOException, InterruptedException {
    long end = System.nanoTime() + duration.toNanos();
    return onEach(
            1,
            (connection, random, _) -> {
              LongStream.Builder latencies = LongStream.builder();
              for (long sentNanos = System.nanoTime(); sentNanos < end; ) {
                worth.of(connection.post(path, body.apply(random)));
                long answeredNanos = System.nanoTime();
                latencies.add(answeredNanos - sentNanos);
                sentNanos = answeredNanos;
              }
              return new Latencies(latencies.build().toArray());
            })
        .getFirst();
  }

  /**
   * Sends requests evenly spaced at the given rate, even if answers are late. A request whose
   * connection is still busy waits, and this wait counts as part of its latency.
   */
  public Latencies pace(int connections, Duration duration, double perSecond)
      throws IOException, InterruptedException {
    long interval = (long) (1e9 * connections / perSecond);
    long begin = System.nanoTime() + interval;
    long end = begin + duration.toNanos();
    List<long[]> nanos =
        onEach(
            connections,
            (connection, random, number) -> {
              LongStream.Builder latencies = LongStream.builder();
              long due = begin + interval * number / connections;
              for (; due < end; due += interval) {
                long start = Pace.await(due);
                worth.of(connection.post(path, body.apply(random)));
                latencies.add(System.nanoTime() - start);
              }
              return latencies.build().toArray();
            });
    return new Latencies(nanos.stream().flatMapToLong(LongStream::of).toArray());
  }

  private interface Caller<T> {
    T call(HttpConnection connection, SplittableRandom random, int number) throws IOException;
  }

  private <T> List<T> onEach(int connections, Caller<T> caller)
      throws IOException, InterruptedException {
    List<T> results = new ArrayList<>();
    try (ExecutorService executor = Executors.newFixedThreadPool(connections)) {
      List<Future<T>> futures = new ArrayList<>();
      for (int i = 0; i < connections; i++) {
        int number = i;
        futures.add(
            executor.submit(
                () -> {
                  try (HttpConnection connection = new HttpConnection(base, token)) {
                    return caller.call(connection, new SplittableRandom(number), number);
                  }
                }));
      }
      for (Future<T> future : futures) {
        results.add(future.get());
      }
    } catch (ExecutionException e) {
      throw new IOException("A request failed: " + e.getCause(), e.getCause());
    }
    return results;
  }
}
