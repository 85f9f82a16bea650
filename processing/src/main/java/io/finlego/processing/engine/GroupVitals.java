package io.finlego.processing.engine;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.Metric;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * The state of a consumer, read from the metrics of its Kafka client, without a request to Kafka.
 * Only the loop's thread may use it.
 */
final class GroupVitals {

  private static final String HEARTBEAT = "last-heartbeat-seconds-ago";

  private final Consumer<byte[], byte[]> consumer;
  private @Nullable Metric heartbeat;

  GroupVitals(Consumer<byte[], byte[]> consumer) {
    this.consumer = consumer;
  }

  /** The number of records on the topic that are not yet polled, as far as the client knows. */
  long lag() {
    long lag = 0;
    for (TopicPartition partition : consumer.assignment()) {
      lag += consumer.currentLag(partition).orElse(0);
    }
    return lag;
  }

  /**
   * The seconds since the last answer of the group's coordinator; negative before the first answer.
   */
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
