package io.finlego.processing.engine;

import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How to reach Kafka.
 *
 * @param bootstrapServers comma-separated {@code host:port}
 * @param properties added to every client as they are, for instance {@code security.protocol}; they
 *     cannot override what exactly-once processing depends on
 */
@ConfigurationProperties("finlego.kafka")
public record KafkaSettings(
    @DefaultValue("localhost:9092") String bootstrapServers,
    @DefaultValue Map<String, String> properties) {

  public KafkaSettings {
    if (bootstrapServers.isBlank()) {
      throw new IllegalArgumentException("finlego.kafka.bootstrap-servers is empty.");
    }
    properties = Map.copyOf(properties);
  }
}
