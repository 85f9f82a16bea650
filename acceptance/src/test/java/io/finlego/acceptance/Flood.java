package io.finlego.acceptance;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Requests to a stack of this suite, sent without pauses over some connections. The flood ends
 * after a given time. Its threads have a low priority, so that the stack and the other caller do
 * not wait for the flood's own work.
 */
final class Flood implements AutoCloseable {

  private final ExecutorService executor = Executors.newCachedThreadPool();
  private final List<Future<Void>> connections = new ArrayList<>();
  private final Map<Wave, Map<Integer, Integer>> countsByWave = new ConcurrentHashMap<>();
  private final Stack stack;

  Flood(Stack stack) {
    this.stack = stack;
  }

  /** Begins to send the requests in turn, each connection from another one on. */
  Flood begin(int connectionCount, Duration time, List<Wave> waves) {
    long endNanos = System.nanoTime() + time.toNanos();
    for (int i = 0; i < connectionCount; i++) {
      int first = i * waves.size() / connectionCount;
      connections.add(executor.submit(connection(first, endNanos, waves)));
    }
    return this;
  }

  private Callable<Void> connection(int first, long endNanos, List<Wave> waves) {
    return () -> {
      LowPriority.take();
      try (FloodConnection connection = new FloodConnection(stack.url())) {
        for (int i = first; endNanos - System.nanoTime() > 0; i++) {
          Wave wave = waves.get(i % waves.size());
          countsByWave
              .computeIfAbsent(wave, _ -> new ConcurrentHashMap<>())
              .merge(connection.status(wave), 1, Integer::sum);
        }
      }
      return null;
    };
  }

  /** The status of the answer; 0 if the connection broke. */
  static int status(HttpClient http, Stack stack, Wave wave) throws InterruptedException {
    try {
      return http.send(wave.request(stack.url()), BodyHandlers.discarding()).statusCode();
    } catch (IOException e) {
      return 0;
    }
  }

  /** How often each request got each status. Waits for the end of the flood. */
  Map<Wave, Map<Integer, Integer>> countsByWave() throws Exception {
    for (Future<Void> connection : connections) {
      connection.get();
    }
    return countsByWave;
  }

  static Map<Integer, Integer> sum(Map<Wave, Map<Integer, Integer>> countsByWave) {
    Map<Integer, Integer> counts = new TreeMap<>();
    countsByWave
        .values()
        .forEach(
            countsByStatus ->
                countsByStatus.forEach(
                    (status, count) -> counts.merge(status, count, Integer::sum)));
    return counts;
  }

  @Override
  public void close() {
    executor.close();
  }
}
