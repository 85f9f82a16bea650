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
 * One kind of request over a number of connections, each with one request under way.
 *
 * @param token without: none is sent
 * @param body of the next request
 * @param worth what an answer counts for; throws if it is not the one that was to come
 */
public record HttpLoad(
    URI base, String token, String path, Function<SplittableRandom, String> body, Worth worth) {

  /** What an answer counts for. */
  @FunctionalInterface
  public interface Worth {
    int of(HttpConnection.Answer answer) throws IOException;
  }

  /** Any answer with status 200 counts for one. */
  public static int oneIfOk(HttpConnection.Answer answer) throws IOException {
    if (answer.status() != 200) {
      throw new IOException("A request was answered with " + answer);
    }
    return 1;
  }

  /** One request after the other. */
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

  /** One request after the other over one connection. */
  public Latencies one(Duration duration) throws IOException, InterruptedException {
    long end = System.nanoTime() + duration.toNanos();
    return onEach(
            1,
            (connection, random, _) -> {
              LongStream.Builder each = LongStream.builder();
              for (long now = System.nanoTime(); now < end; ) {
                worth.of(connection.post(path, body.apply(random)));
                long then = System.nanoTime();
                each.add(then - now);
                now = then;
              }
              return new Latencies(each.build().toArray());
            })
        .getFirst();
  }

  /**
   * So many requests a second, evenly spaced, whether answers come or not: a request whose
   * connection is still busy waits, and that is part of its latency.
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
              LongStream.Builder each = LongStream.builder();
              long due = begin + interval * number / connections;
              for (; due < end; due += interval) {
                long start = Pace.await(due);
                worth.of(connection.post(path, body.apply(random)));
                each.add(System.nanoTime() - start);
              }
              return each.build().toArray();
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
      List<Future<T>> running = new ArrayList<>();
      for (int i = 0; i < connections; i++) {
        int number = i;
        running.add(
            executor.submit(
                () -> {
                  try (HttpConnection connection = new HttpConnection(base, token)) {
                    return caller.call(connection, new SplittableRandom(number), number);
                  }
                }));
      }
      for (Future<T> each : running) {
        results.add(each.get());
      }
    } catch (ExecutionException e) {
      throw new IOException("A request failed: " + e.getCause(), e.getCause());
    }
    return results;
  }
}
