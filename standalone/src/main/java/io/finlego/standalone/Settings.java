package io.finlego.standalone;

import io.finlego.embedded.DiskSync;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.convert.DurationStyle;

/**
 * The settings of a stack, from environment variables.
 *
 * @param port the port of the API
 * @param managementPort the port of health and metrics
 * @param kafkaPort the port of the Kafka broker
 * @param postgresPort the port of Postgres
 * @param dataPath the folder for all data
 * @param kafkaSync when the broker syncs its records to the disk
 * @param restartUptimeMin how long the process must have run before it is started again because of
 *     a broken service
 */
record Settings(
    int port,
    int managementPort,
    int kafkaPort,
    int postgresPort,
    Path dataPath,
    DiskSync kafkaSync,
    Duration restartUptimeMin) {

  static final Duration DEFAULT_RESTART_UPTIME_MIN = Duration.ofMinutes(10);

  private static final String RESTART_UPTIME = "FINLEGO_RESTART_UPTIME";

  /**
   * Reads the settings. An empty variable counts as not set.
   *
   * @throws Refusal if a value is invalid or two ports are equal
   */
  static Settings from(Map<String, String> environment) {
    var settings =
        new Settings(
            readPort(environment, "FINLEGO_PORT", 8080),
            readPort(environment, "FINLEGO_MANAGEMENT_PORT", 8081),
            readPort(environment, "FINLEGO_KAFKA_PORT", 9092),
            readPort(environment, "FINLEGO_POSTGRES_PORT", 5433),
            readDataPath(environment),
            readKafkaSync(environment),
            readRestartUptime(environment));
    settings.refuseEqualPorts();
    return settings;
  }

  /**
   * Returns the ports by the names of their environment variables, in the order of the
   * documentation.
   */
  Map<String, Integer> ports() {
    var ports = new LinkedHashMap<String, Integer>();
    ports.put("FINLEGO_PORT", port);
    ports.put("FINLEGO_MANAGEMENT_PORT", managementPort);
    ports.put("FINLEGO_KAFKA_PORT", kafkaPort);
    ports.put("FINLEGO_POSTGRES_PORT", postgresPort);
    return ports;
  }

  private void refuseEqualPorts() {
    var variablesByPort = new LinkedHashMap<Integer, String>();
    ports()
        .forEach(
            (variable, usedPort) -> {
              var otherVariable = variablesByPort.put(usedPort, variable);
              if (otherVariable != null) {
                throw new Refusal(
                    "%s and %s are both %s: give each a port of its own"
                        .formatted(otherVariable, variable, usedPort));
              }
            });
  }

  private static int readPort(Map<String, String> environment, String variable, int defaultPort) {
    var portText = environment.getOrDefault(variable, "").strip();
    if (portText.isEmpty()) {
      return defaultPort;
    }
    if (portText.matches("\\d{1,5}")) {
      var port = Integer.parseInt(portText);
      if (port >= 1 && port <= 65_535) {
        return port;
      }
    }
    throw new Refusal(
        "%s is '%s': set it to a port from 1 to 65535, or unset it for %s"
            .formatted(variable, portText, defaultPort));
  }

  private static DiskSync readKafkaSync(Map<String, String> environment) {
    try {
      return DiskSync.from(environment);
    } catch (IllegalArgumentException e) {
      throw new Refusal(String.valueOf(e.getMessage()));
    }
  }

  private static Duration readRestartUptime(Map<String, String> environment) {
    var text = environment.getOrDefault(RESTART_UPTIME, "").strip();
    if (text.isEmpty()) {
      return DEFAULT_RESTART_UPTIME_MIN;
    }
    if (text.matches("[1-9][0-9]{0,5}[smh]")) {
      return DurationStyle.SIMPLE.parse(text);
    }
    throw new Refusal(
        "%s is '%s': set it to a time like 30s, 10m or 1h, or unset it for 10m"
            .formatted(RESTART_UPTIME, text));
  }

  /**
   * Returns the path of the folder for all data. Does not read the other settings.
   *
   * @throws Refusal if the value is not a path
   */
  static Path readDataPath(Map<String, String> environment) {
    var pathText = environment.getOrDefault("FINLEGO_DATA", "").strip();
    try {
      var path = Path.of(pathText.isEmpty() ? "data" : pathText).toAbsolutePath().normalize();
      // Postgres passes the path to a shell between double quotes. There these characters are
      // special.
      if (path.toString().matches(".*[$`\"\\\\].*")) {
        throw new Refusal(
            "The data folder %s has one of the characters $ ` \" \\ in its path: set FINLEGO_DATA to a path without them"
                .formatted(path));
      }
      return path;
    } catch (InvalidPathException e) {
      throw new Refusal("FINLEGO_DATA is '%s': set it to the path of a folder".formatted(pathText));
    }
  }
}
