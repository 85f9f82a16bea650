package io.finlego.reports.runtime;

import io.finlego.kafka.KafkaConnection;
import io.finlego.reports.ReportsSettings;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks every few seconds whether Kafka has lost records that the figures contain, while the
 * reports run. A loss may stay unnoticed if the reports read many later records within these
 * seconds.
 */
final class LossWatch {

  private static final Logger LOG = LoggerFactory.getLogger(LossWatch.class);
  private static final Duration INTERVAL = Duration.ofSeconds(5);

  private final KafkaConnection kafka;
  private final ReportsSettings settings;
  private final Consumer<Set<String>> onLoss;
  private final CountDownLatch stopSignal = new CountDownLatch(1);
  private @Nullable Thread thread;

  /**
   * @param onLoss gets the partitions that have lost records. The watch then ends
   */
  LossWatch(KafkaConnection kafka, ReportsSettings settings, Consumer<Set<String>> onLoss) {
    this.kafka = kafka;
    this.settings = settings;
    this.onLoss = onLoss;
  }

  synchronized void start() {
    if (stopSignal.getCount() > 0) {
      thread = Thread.ofPlatform().name("reports-loss-watch").daemon().start(this::watch);
    }
  }

  /** Ends the watch without waiting, also while it waits for Kafka. */
  synchronized void stop() {
    stopSignal.countDown();
    if (thread != null) {
      thread.interrupt();
    }
  }

  private void watch() {
    try (LostInput input = new LostInput(kafka, settings)) {
      do {
        Set<String> lost = find(input);
        if (!lost.isEmpty()) {
          onLoss.accept(lost);
          return;
        }
      } while (!stopSignal.await(INTERVAL.toMillis(), TimeUnit.MILLISECONDS));
    } catch (InterruptedException | InterruptException e) {
      LOG.debug("Stopped during a look.", e);
    }
  }

  /** Kafka may be away, or its names may not resolve, at the first look and at any later one. */
  private static Set<String> find(LostInput input) {
    try {
      return input.find();
    } catch (InterruptException e) {
      throw e;
    } catch (KafkaException | UncheckedIOException e) {
      LOG.debug("Nobody can say how far the reports are.", e);
      return Set.of();
    }
  }
}
