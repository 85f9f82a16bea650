package io.finlego.processing.engine;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.Metric;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/** How a consumer is doing, from what its client knows without asking. For the loop's thread. */
final class GroupVitals {
  private static final String HEARTBEAT = "last-heartbeat-seconds-ago";

  private final Consumer<byte[], byte[]> consumer;
  private @Nullable Metric heartbeat;

  GroupVitals(Consumer<byte[], byte[]> consumer) {
    this.consumer = consumer;
  }

  /** Records that are on the log and not polled, as far as it is known. */
  long lag() {
    long lag = 0;
    for (TopicPartition partition : consumer.assignment()) {
      lag += consumer.currentLag(partition).orElse(0);
    }
    return lag;
  }

  /** Since the group's coordinator last answered; negative before the first time. */
  double secondsSinceHeartbeat() {
    if (heartbeat == null) {
      heartbeat =
          consumer.metrics().values().stream()
              .filter(metric -> metric.metricName().name().equals(HEARTBEAT))
              .findFirst()
              .orElse(null);
    }
    return heartbeat != null && heartbeat.metricValue() instanceof Number seconds
        ? seconds.doubleValue()
        : -1;
  }
}
