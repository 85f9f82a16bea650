package io.finlego.benchmarks;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;

/**
 * Payments over a number of connections for a while, each connection with one payment under way.
 */
final class Load {

  /** What came of it; a payment counts only when it was answered 200. */
  record Result(Latencies latencies, double seconds) {
    double perSecond() {
      return latencies.count() / seconds;
    }
  }

  private Load() {}

  static Result run(RestBank bank, int connections, Duration duration)
      throws IOException, InterruptedException {
    long begin = System.nanoTime();
    long end = begin + duration.toNanos();
    LongStream.Builder all = LongStream.builder();
    try (ExecutorService executor = Executors.newFixedThreadPool(connections)) {
      List<Future<long[]>> callers = new ArrayList<>();
      for (int i = 0; i < connections; i++) {
        SplittableRandom random = new SplittableRandom(i);
        callers.add(executor.submit(() -> pay(bank, random, end)));
      }
      for (Future<long[]> caller : callers) {
        LongStream.of(caller.get()).forEach(all);
      }
    } catch (ExecutionException e) {
      throw new IOException("A caller failed.", e.getCause());
    }
    return new Result(new Latencies(all.build().toArray()), (System.nanoTime() - begin) / 1e9);
  }

  private static long[] pay(RestBank bank, SplittableRandom random, long end) throws IOException {
    LongStream.Builder nanos = LongStream.builder();
    try (HttpConnection http = bank.connect()) {
      for (long now = System.nanoTime(); now < end; ) {
        HttpConnection.Answer answer = http.post("/internal/Payments", bank.anyPayment(random));
        long then = System.nanoTime();
        if (answer.status() != 200) {
          throw new IOException("A payment was answered with " + answer);
        }
        nanos.add(then - now);
        now = then;
      }
    }
    return nanos.build().toArray();
  }
}
