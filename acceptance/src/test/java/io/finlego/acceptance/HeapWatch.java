package io.finlego.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;

/**
 * Reads now and then how much of the stack's heap is in use. Only what remains in the old
 * generation after its collection counts, because the rest is garbage.
 */
final class HeapWatch implements AutoCloseable {

  private static final String LIVE = "jvm_gc_live_data_size_bytes";
  private static final String LIVE_MAX = "jvm_gc_max_data_size_bytes";
  private static final String COLLECTIONS =
      "jvm_gc_pause_seconds_count\\{[^}]*action=\"end of major GC\"[^}]*}";
  private static final String PAUSES = "jvm_gc_pause_seconds_";
  private static final long INTERVAL_MS = 250;

  private final CountDownLatch end = new CountDownLatch(1);
  private final Stack stack;
  private final Metrics metrics;
  private final Metrics.Reading before;
  private final FutureTask<Void> watch = new FutureTask<>(this::run);
  private volatile double liveShareMax;

  HeapWatch(Stack stack) {
    this.stack = stack;
    this.metrics = new Metrics(stack);
    this.before = metrics.read();
    Thread.ofPlatform().start(watch);
  }

  private Void run() throws InterruptedException {
    while (!end.await(INTERVAL_MS, TimeUnit.MILLISECONDS)) {
      read();
    }
    return null;
  }

  /** A figure counts if there was a collection since the beginning of the watch. */
  private synchronized void read() {
    Metrics.Reading reading = metrics.read();
    if (reading.sum(COLLECTIONS) > before.sum(COLLECTIONS)) {
      liveShareMax = Math.max(liveShareMax, reading.sum(LIVE) / reading.sum(LIVE_MAX));
    }
  }

  /** Collects the garbage now, so that what is reachable at this moment counts. */
  void collect() {
    double collectionsBefore = metrics.read().sum(COLLECTIONS);
    Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
    try {
      Process process =
          new ProcessBuilder(jcmd.toString(), Long.toString(jvm().pid()), "GC.run")
              .redirectErrorStream(true)
              .start();
      String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(process.waitFor()).as(output).isZero();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    Await.until("the collection counts", () -> metrics.read().sum(COLLECTIONS) > collectionsBefore);
    read();
  }

  private ProcessHandle jvm() {
    return stack
        .children()
        .filter(child -> child.info().command().orElse("").endsWith("java"))
        .findFirst()
        .orElseThrow();
  }

  /**
   * The largest part of the old generation that was still in use after a collection; 0 if there was
   * none.
   */
  double liveShareMax() {
    return liveShareMax;
  }

  /** The figures, for people. */
  @Override
  public String toString() {
    Metrics.Reading now = metrics.read();
    return String.format(
        Locale.ROOT,
        "live data %.2f of the old generation; %.0f collections paused it for %.0f ms",
        liveShareMax,
        now.sum(PAUSES + "count") - before.sum(PAUSES + "count"),
        1000 * (now.sum(PAUSES + "sum") - before.sum(PAUSES + "sum")));
  }

  /** Ends the watch. Fails if it has failed. */
  @Override
  public void close() throws Exception {
    end.countDown();
    try {
      watch.get();
    } finally {
      metrics.close();
    }
  }
}
