package io.finlego.acceptance;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Reads now and then how much of the stack's heap is in use. Only what remains after a collection
 * counts, because the rest is garbage.
 */
final class HeapWatch implements AutoCloseable {

  private static final Pattern LIVE = Pattern.compile("(?m)^jvm_gc_live_data_size_bytes.* (\\S+)$");
  private static final Pattern LIVE_MAX =
      Pattern.compile("(?m)^jvm_gc_max_data_size_bytes.* (\\S+)$");
  private static final long INTERVAL_MS = 250;

  private final HttpClient http = HttpClient.newHttpClient();
  private final CountDownLatch end = new CountDownLatch(1);
  private final HttpRequest request;
  private final Thread thread;
  private volatile double liveShareMax;

  HeapWatch(Stack stack) {
    request = HttpRequest.newBuilder(stack.managementUrl().resolve("/actuator/prometheus")).build();
    thread = Thread.ofPlatform().start(this::run);
  }

  private void run() {
    try {
      do {
        read();
      } while (!end.await(INTERVAL_MS, TimeUnit.MILLISECONDS));
      read();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void read() throws InterruptedException {
    try {
      String metrics = http.send(request, BodyHandlers.ofString()).body();
      liveShareMax = Math.max(liveShareMax, sum(LIVE, metrics) / sum(LIVE_MAX, metrics));
    } catch (IOException e) {
      liveShareMax = Double.NaN;
    }
  }

  private static double sum(Pattern gauge, String metrics) {
    return gauge
        .matcher(metrics)
        .results()
        .map(MatchResult::group)
        .map(line -> line.substring(line.lastIndexOf(' ')))
        .mapToDouble(Double::parseDouble)
        .sum();
  }

  /** The largest part of the old generation that was still in use after a collection. */
  double liveShareMax() {
    return liveShareMax;
  }

  /** Ends the watch after a last look. */
  void end() {
    end.countDown();
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    end();
    http.close();
  }
}
