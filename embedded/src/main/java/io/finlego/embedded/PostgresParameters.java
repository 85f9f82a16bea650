package io.finlego.embedded;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** The parameters of a Postgres server. */
final class PostgresParameters {

  /**
   * The default settings of the server, for the machine of one user. Commits are durable, because
   * fsync and synchronous_commit keep their default, which is on.
   */
  private static final Map<String, String> DEFAULTS =
      Map.ofEntries(
          Map.entry("listen_addresses", Ports.HOST),
          Map.entry("unix_socket_directories", ""),
          Map.entry("max_connections", "100"),
          Map.entry("shared_buffers", "128MB"),
          Map.entry("max_wal_size", "1GB"),
          Map.entry("checkpoint_timeout", "15min"),
          Map.entry("io_method", "sync"),
          Map.entry("jit", "off"),
          Map.entry("max_wal_senders", "0"),
          Map.entry("wal_level", "minimal"),
          Map.entry("log_checkpoints", "off"),
          Map.entry("timezone", "UTC"),
          Map.entry("log_timezone", "UTC"));

  private PostgresParameters() {}

  /** Returns the options of the program {@code postgres}. The given parameters replace defaults. */
  static String asOptions(Map<String, String> parameters, int port) {
    var allParameters = new LinkedHashMap<>(DEFAULTS);
    allParameters.putAll(parameters);
    allParameters.put("port", Integer.toString(port));
    return allParameters.entrySet().stream()
        .map(parameter -> "-c " + parameter.getKey() + "=" + parameter.getValue())
        .collect(Collectors.joining(" "));
  }
}
