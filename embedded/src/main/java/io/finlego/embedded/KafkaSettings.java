package io.finlego.embedded;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The settings of an embedded broker.
 *
 * @param directory the directory of the broker's log; null for a temporary directory that is
 *     deleted with the broker
 * @param port the TCP port on the loopback interface; 0 takes any free port
 * @param overrides broker properties that replace the modest defaults
 */
public record KafkaSettings(@Nullable Path directory, int port, Map<String, String> overrides) {

  public KafkaSettings {
    Ports.check(port);
    overrides = Map.copyOf(overrides);
  }

  /** The settings of a broker on a free port whose data is deleted with the broker. */
  public static KafkaSettings temporary() {
    return new KafkaSettings(null, 0, Map.of());
  }

  /** The settings of a broker on a free port that keeps its topics for the next start. */
  public static KafkaSettings in(Path directory) {
    return new KafkaSettings(directory, 0, Map.of());
  }

  public KafkaSettings withPort(int newPort) {
    return new KafkaSettings(directory, newPort, overrides);
  }

  public KafkaSettings with(String property, String value) {
    var extended = new HashMap<>(overrides);
    extended.put(property, value);
    return new KafkaSettings(directory, port, extended);
  }
}
