package io.finlego.embedded;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The settings of an embedded Kafka broker.
 *
 * @param directory the directory for the broker's records; null for a temporary directory, which
 *     the broker deletes when it is closed
 * @param port the TCP port on the loopback interface; 0 for any free port
 * @param overrides broker properties to use instead of the defaults
 */
public record KafkaSettings(@Nullable Path directory, int port, Map<String, String> overrides) {

  public KafkaSettings {
    Ports.requireValid(port);
    overrides = Map.copyOf(overrides);
  }

  /** Returns the settings of a broker with a free port and a temporary directory. */
  public static KafkaSettings temporary() {
    return new KafkaSettings(null, 0, Map.of());
  }

  /** Returns the settings of a broker with a free port and a directory that stays after a stop. */
  public static KafkaSettings inDirectory(Path directory) {
    return new KafkaSettings(directory, 0, Map.of());
  }

  public KafkaSettings withPort(int newPort) {
    return new KafkaSettings(directory, newPort, overrides);
  }

  public KafkaSettings withProperty(String property, String value) {
    return withProperties(Map.of(property, value));
  }

  public KafkaSettings withSync(DiskSync sync) {
    return withProperties(sync.brokerProperties());
  }

  private KafkaSettings withProperties(Map<String, String> properties) {
    var newOverrides = new HashMap<>(overrides);
    newOverrides.putAll(properties);
    return new KafkaSettings(directory, port, newOverrides);
  }
}
