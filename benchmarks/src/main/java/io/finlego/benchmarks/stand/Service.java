package io.finlego.benchmarks.stand;

import java.nio.file.Path;
import java.util.List;

/** The services that can be started. Each is a process of its own, as in production. */
public enum Service {
  LEDGER("LEDGER_PROCESSOR", "io.finlego.ledger.LedgerProcessor"),
  REPORTS("REPORTS_STREAMS", "io.finlego.reports.ReportsStreams"),
  INGRESS("INGRESS_API", "io.finlego.ingress.IngressApi"),
  /**
   * The ingress' HTTP server with nothing behind it; it excludes the same auto-configurations as
   * the reports.
   */
  EMPTY("REPORTS_STREAMS", "io.finlego.benchmarks.baseline.EmptyServer");

  /** A well-formed secret. It protects nothing, because a benchmark has no real clients. */
  private static final String NO_SECRET = "bm8gc2VjcmV0LCBhIGJlbmNoIGhhcyBubyBjbGllbnQ=";

  private final String standaloneName;
  private final String main;

  Service(String standaloneName, String main) {
    this.standaloneName = standaloneName;
    this.main = main;
  }

  String main() {
    return main;
  }

  List<String> arguments(ServicePorts ports, Path folder) {
    return switch (this) {
      case LEDGER -> List.of("--server.port=" + ports.management());
      case REPORTS ->
          List.of(
              "--finlego.reports.port=" + ports.management(),
              "--finlego.reports.host=127.0.0.1",
              // Each start has a new application id, so the reports read all events from the first
              // one on.
              "--finlego.reports.application-id=" + folder.getFileName(),
              "--finlego.reports.state-directory=" + folder.resolve("state"));
      case INGRESS ->
          List.of(
              "--spring.profiles.active=sandbox",
              "--server.port=" + ports.http(),
              "--management.server.port=" + ports.management(),
              "--finlego.ingress.sandbox.key-file=" + folder.resolve("sandbox-key.json"),
              "--finlego.vault.current=bench",
              "--finlego.vault.master-keys.bench=" + NO_SECRET,
              "--finlego.vault.search-key=" + NO_SECRET);
      case EMPTY ->
          List.of(
              "--server.port=" + ports.http(),
              "--management.server.port=" + ports.management(),
              "--management.endpoint.health.group.readiness.include=readinessState");
    };
  }

  /** The arguments with which services share a class path and find their servers. */
  List<String> commonArguments(Stand stand) {
    return List.of(
        "--finlego.standalone.service=" + standaloneName,
        "--server.address=127.0.0.1",
        "--spring.kafka.bootstrap-servers=" + stand.brokers(),
        "--finlego.postgres.url=" + stand.database().url());
  }
}
