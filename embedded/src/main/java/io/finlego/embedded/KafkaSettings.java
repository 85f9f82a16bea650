package io.finlego.embedded;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an embedded broker needs to know.
 *
 * @param directory where its log lives; null is a temporary directory that goes with the broker
 * @param port the TCP port on the loopback interface; 0 is any free one
 * @param overrides broker properties that win over the modest defaults
 */
public record KafkaSettings(@Nullable Path directory, int port, Map<String, String> overrides) {
  public KafkaSettings {
    Ports.check(port);
    overrides = Map.copyOf(overrides);
  }

  /** A broker on a free port that leaves nothing behind. */
  public static KafkaSettings temporary() {
    return new KafkaSettings(null, 0, Map.of());
  }

  /** A broker on a free port whose topics are there again at the next start. */
  public static KafkaSettings in(Path directory) {
    return new KafkaSettings(directory, 0, Map.of());
  }

  public KafkaSettings withPort(int newPort) {
    return new KafkaSettings(directory, newPort, overrides);
  }

  public KafkaSettings with(String property, String value) {
    var more = new HashMap<>(overrides);
    more.put(property, value);
    return new KafkaSettings(directory, port, more);
  }
}
