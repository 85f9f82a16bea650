package io.finlego.acceptance;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Requests of one caller to a stack of this suite, sent without pauses over some connections. The
 * flood ends after a given time.
 */
final class Flood implements AutoCloseable {

  private static final Duration ANSWER_WITHIN = Duration.ofSeconds(30);

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
  private final List<Future<Map<Integer, Integer>>> connections = new ArrayList<>();
  private final Stack stack;
  private final String token;

  /** A request of the flood. */
  record Wave(String method, String path, String body, String idempotencyKey) {}

  Flood(Stack stack, String token) {
    this.stack = stack;
    this.token = token;
  }

  /** Begins to send the requests in turn. */
  Flood begin(int connectionCount, Duration time, List<Wave> waves) {
    long endNanos = System.nanoTime() + time.toNanos();
    for (int i = 0; i < connectionCount; i++) {
      int first = i;
      connections.add(executor.submit(connection(first, endNanos, waves)));
    }
    return this;
  }

  private Callable<Map<Integer, Integer>> connection(int first, long endNanos, List<Wave> waves) {
    return () -> {
      Map<Integer, Integer> countsByStatus = new TreeMap<>();
      for (int i = first; endNanos - System.nanoTime() > 0; i++) {
        countsByStatus.merge(send(waves.get(i % waves.size())), 1, Integer::sum);
      }
      return countsByStatus;
    };
  }

  /** The status of the answer; 0 if the connection broke. */
  private int send(Wave wave) throws InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(stack.url().resolve(wave.path()))
            .timeout(ANSWER_WITHIN)
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/json")
            .method(wave.method(), BodyPublishers.ofString(wave.body()));
    if (!wave.idempotencyKey().isEmpty()) {
      request.header("Idempotency-Key", wave.idempotencyKey());
    }
    try {
      return http.send(request.build(), BodyHandlers.discarding()).statusCode();
    } catch (IOException e) {
      return 0;
    }
  }

  /** The number of answers with each status. Waits for the end of the flood. */
  Map<Integer, Integer> countsByStatus() throws Exception {
    Map<Integer, Integer> countsByStatus = new TreeMap<>();
    for (Future<Map<Integer, Integer>> connection : connections) {
      connection
          .get()
          .forEach((status, count) -> countsByStatus.merge(status, count, Integer::sum));
    }
    return countsByStatus;
  }

  @Override
  public void close() {
    executor.close();
    http.close();
  }
}
