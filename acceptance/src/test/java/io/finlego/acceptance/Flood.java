package io.finlego.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Requests to a stack of this suite, sent without pauses over some connections until the flood
 * ends. On Linux, the flood's threads run at nice 19, so that the stack and the other callers do
 * not wait for the flood's own work.
 */
final class Flood implements AutoCloseable {

  private static final int ATTEMPTS = 100;

  private final ExecutorService executor = Executors.newCachedThreadPool();
  private final List<Future<Void>> connections = new ArrayList<>();
  private final Map<Wave, Map<Integer, Integer>> countsByWave = new ConcurrentHashMap<>();
  private final Stack stack;
  private final boolean isWhole;
  private volatile boolean isEnding;

  /**
   * Makes a flood.
   *
   * @param isWhole whether the flood goes on after its end until each request was sent once
   */
  Flood(Stack stack, boolean isWhole) {
    this.stack = stack;
    this.isWhole = isWhole;
  }

  /**
   * Sends each legal request of these, again while there is no room for it, and fails unless all
   * are accepted. So the flood is full of requests that cost as much as legal ones can.
   */
  static void requireLegal(HttpClient http, Stack stack, List<Wave> waves) throws Exception {
    for (Wave wave : waves.stream().filter(Wave::isLegal).toList()) {
      HttpResponse<String> answer = answerWithRoom(http, stack, wave);
      if (!isTooLargePage(wave, answer)) {
        assertThat(answer.statusCode()).as("%s: %s", wave, answer.body()).isIn(200, 202);
        assertThat(Answer.isDoneExceptItems(answer.statusCode(), answer.body()))
            .as("%s", wave)
            .isFalse();
      }
    }
  }

  private static HttpResponse<String> answerWithRoom(HttpClient http, Stack stack, Wave wave)
      throws Exception {
    for (int attempt = 1; ; attempt++) {
      HttpResponse<String> answer =
          http.send(wave.next(true).to(stack.url()), BodyHandlers.ofString());
      if (answer.statusCode() != 429 || attempt == ATTEMPTS) {
        return answer;
      }
      Await.pause();
    }
  }

  /** The profiles of the largest clients fill an answer, so a page has room for few of them. */
  private static boolean isTooLargePage(Wave wave, HttpResponse<String> answer) {
    return wave.method().equals("GET")
        && answer.statusCode() == 400
        && answer.body().contains("answerTooLarge");
  }

  /** Begins to send the requests in turn, each connection from another one on. */
  Flood begin(int connectionCount, List<Wave> waves) {
    for (int i = 0; i < connectionCount; i++) {
      int first = i * waves.size() / connectionCount;
      int next = (i + 1) * waves.size() / connectionCount;
      connections.add(executor.submit(connection(first, isWhole ? next : first, waves)));
    }
    return this;
  }

  /** Half of the requests have a key: those with an odd number, counted through all rounds. */
  private Callable<Void> connection(int first, int endMin, List<Wave> waves) {
    return () -> {
      LowPriority.take();
      try (FloodConnection connection = new FloodConnection(stack.url())) {
        for (int i = first; i < endMin || !isEnding; i++) {
          Wave wave = waves.get(i % waves.size());
          boolean hasKey = (i + i / waves.size()) % 2 == 1;
          countsByWave
              .computeIfAbsent(wave, _ -> new ConcurrentHashMap<>())
              .merge(connection.status(wave.next(hasKey)), 1, Integer::sum);
        }
      }
      return null;
    };
  }

  /** The status of the answer; 0 if the connection broke. */
  static int status(HttpClient http, Stack stack, Wave wave) throws InterruptedException {
    try {
      HttpResponse<Void> answer =
          http.send(wave.next(false).to(stack.url()), BodyHandlers.discarding());
      FloodConnection.requireRetryAfter(
          answer.statusCode(), answer.headers().firstValue("Retry-After").orElse(""));
      return answer.statusCode();
    } catch (IOException e) {
      return 0;
    }
  }

  /** Ends the flood. Returns how often each request got each status. */
  Map<Wave, Map<Integer, Integer>> end() throws Exception {
    isEnding = true;
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

  /** The statuses that the requests must not get, with their counts. */
  static Map<Wave, Map<Integer, Integer>> unexpected(
      Map<Wave, Map<Integer, Integer>> countsByWave) {
    Map<Wave, Map<Integer, Integer>> unexpected = new HashMap<>();
    countsByWave.forEach(
        (wave, counts) -> {
          if (!counts.keySet().stream().allMatch(wave::mayGet)) {
            unexpected.put(wave, counts);
          }
        });
    return unexpected;
  }

  @Override
  public void close() {
    isEnding = true;
    executor.close();
  }
}
