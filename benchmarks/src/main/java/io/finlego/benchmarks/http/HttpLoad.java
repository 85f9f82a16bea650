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
 * Sends requests of one kind over several connections. Each connection waits for an answer before
 * it sends the next request.
 *
 * @param token the bearer token; empty for requests without a token
 * @param bodyFactory makes the body of each request
 * @param operationCounter counts the operations in an answer
 */
public record HttpLoad(
    URI baseUrl,
    String token,
    String path,
    Function<SplittableRandom, String> bodyFactory,
    OperationCounter operationCounter) {

  /** Counts the operations in an answer, for example the payments. */
  @FunctionalInterface
  public interface OperationCounter {
    int count(HttpConnection.Answer answer) throws IOException;
  }

  /**
   * Counts an answer with status 200 as one operation.
   *
   * @throws IOException if the answer has another status
   */
  public static int countAsOneOperation(HttpConnection.Answer answer) throws IOException {
    if (answer.status() != 200) {
      throw new IOException("A request was answered with " + answer);
    }
    return 1;
  }

  /**
   * Sends requests without pauses. Each connection sends its next request as soon as it has
   * received an answer.
   */
  public Throughput measureThroughput(int connectionCount, Duration duration)
      throws IOException, InterruptedException {
    long beginNanos = System.nanoTime();
    long endNanos = beginNanos + duration.toNanos();
    List<Long> counts =
        runOnEach(
            connectionCount,
            (connection, random, _) -> {
              long count = 0;
              while (System.nanoTime() < endNanos) {
                count += operationCounter.count(connection.post(path, bodyFactory.apply(random)));
              }
              return count;
            });
    long count = counts.stream().mapToLong(Long::longValue).sum();
    return new Throughput(count, (System.nanoTime() - beginNanos) / 1e9);
  }

  /** Sends requests without pauses over one connection, and measures their latencies. */
  public Latencies measureSequentialLatencies(Duration duration)
      throws IOException, InterruptedException {
    long endNanos = System.nanoTime() + duration.toNanos();
    return runOnEach(
            1,
            (connection, random, _) -> {
              LongStream.Builder latencyNanos = LongStream.builder();
              for (long sentNanos = System.nanoTime(); sentNanos < endNanos; ) {
                operationCounter.count(connection.post(path, bodyFactory.apply(random)));
                long answeredNanos = System.nanoTime();
                latencyNanos.add(answeredNanos - sentNanos);
                sentNanos = answeredNanos;
              }
              return new Latencies(latencyNanos.build().toArray());
            })
        .getFirst();
  }

  /**
   * Sends requests at the given rate, evenly spaced, even if answers are late. If the connection of
   * a request is still busy, the request waits, and this wait is a part of its latency.
   */
  public Latencies measureLatenciesAtRate(int connectionCount, Duration duration, double perSecond)
      throws IOException, InterruptedException {
    long intervalNanos = (long) (1e9 * connectionCount / perSecond);
    long beginNanos = System.nanoTime() + intervalNanos;
    long endNanos = beginNanos + duration.toNanos();
    List<long[]> latencyNanosByConnection =
        runOnEach(
            connectionCount,
            (connection, random, connectionNumber) -> {
              LongStream.Builder latencyNanos = LongStream.builder();
              long dueNanos = beginNanos + intervalNanos * connectionNumber / connectionCount;
              for (; dueNanos < endNanos; dueNanos += intervalNanos) {
                long startNanos = Pace.await(dueNanos);
                operationCounter.count(connection.post(path, bodyFactory.apply(random)));
                latencyNanos.add(System.nanoTime() - startNanos);
              }
              return latencyNanos.build().toArray();
            });
    return new Latencies(latencyNanosByConnection.stream().flatMapToLong(LongStream::of).toArray());
  }

  private interface ConnectionTask<T> {
    T run(HttpConnection connection, SplittableRandom random, int connectionNumber)
        throws IOException;
  }

  private <T> List<T> runOnEach(int connectionCount, ConnectionTask<T> task)
      throws IOException, InterruptedException {
    List<T> results = new ArrayList<>();
    try (ExecutorService executor = Executors.newFixedThreadPool(connectionCount)) {
      List<Future<T>> futures = new ArrayList<>();
      for (int i = 0; i < connectionCount; i++) {
        int connectionNumber = i;
        futures.add(
            executor.submit(
                () -> {
                  try (HttpConnection connection = new HttpConnection(baseUrl, token)) {
                    return task.run(
                        connection, new SplittableRandom(connectionNumber), connectionNumber);
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
