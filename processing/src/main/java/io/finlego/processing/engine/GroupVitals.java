package io.finlego.processing.engine;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.Metric;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * Shows the lag and the last heartbeat of a consumer. The values come from the consumer itself,
 * without a request to Kafka. Only the loop's thread may use this class.
 */
final class GroupVitals {

  private static final String HEARTBEAT_METRIC = "last-heartbeat-seconds-ago";

  private final Consumer<byte[], byte[]> consumer;
  private @Nullable Metric heartbeat;

  GroupVitals(Consumer<byte[], byte[]> consumer) {
    this.consumer = consumer;
  }

  /**
   * Returns the number of records in the consumer's partitions that the consumer has not polled
   * yet, as far as the consumer knows.
   */
  long lag() {
    long lag = 0;
    for (TopicPartition partition : consumer.assignment()) {
      lag += consumer.currentLag(partition).orElse(0);
    }
    return lag;
  }

  /**
   * Returns the seconds since the group's coordinator last answered a heartbeat. The result is
   * negative before the first answer.
   */
  double secondsSinceHeartbeat() {
    if (heartbeat == null) {
      heartbeat =
          consumer.metrics().values().stream()
              .filter(metric -> metric.metricName().name().equals(HEARTBEAT_METRIC))
              .findFirst()
              .orElse(null);
    }
    return heartbeat != null && heartbeat.metricValue() instanceof Number seconds
        ? seconds.doubleValue()
        : -1;
  }
}
