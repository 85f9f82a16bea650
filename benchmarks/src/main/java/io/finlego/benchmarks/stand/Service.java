package io.finlego.benchmarks.stand;

import java.nio.file.Path;
import java.util.List;

/** The services that a test stand can start, each in a separate process, as in production. */
public enum Service {
  LEDGER("LEDGER_PROCESSOR", "io.finlego.ledger.LedgerProcessor"),
  REPORTS("REPORTS_STREAMS", "io.finlego.reports.ReportsStreams"),
  INGRESS("INGRESS_API", "io.finlego.ingress.IngressApi"),
  /**
   * An HTTP server like that of the ingress, without any work behind it. This server has the {@code
   * standaloneName} of the reports, because this server and the reports must exclude the same
   * auto-configurations.
   */
  EMPTY("REPORTS_STREAMS", "io.finlego.benchmarks.baseline.EmptyServer");

  /**
   * A dummy key of the form that the settings require. Everybody may know this key, because a
   * benchmark has no data of real clients.
   */
  private static final String DUMMY_SECRET = "bm8gc2VjcmV0LCBhIGJlbmNoIGhhcyBubyBjbGllbnQ=";

  private final String standaloneName;
  private final String mainClass;

  Service(String standaloneName, String mainClass) {
    this.standaloneName = standaloneName;
    this.mainClass = mainClass;
  }

  String mainClass() {
    return mainClass;
  }

  List<String> arguments(ServicePorts ports, Path folder) {
    return switch (this) {
      case LEDGER ->
          List.of(
              "--server.port=" + ports.managementPort(),
              "--finlego.vault.current=bench",
              "--finlego.vault.master-keys.bench=" + DUMMY_SECRET,
              "--finlego.vault.search-key=" + DUMMY_SECRET);
      case REPORTS ->
          List.of(
              "--finlego.reports.port=" + ports.managementPort(),
              "--finlego.reports.host=127.0.0.1",
              // Each start has a new application id, so that the reports begin with the first
              // event.
              "--finlego.reports.application-id=" + folder.getFileName(),
              "--finlego.reports.state-directory=" + folder.resolve("state"));
      case INGRESS ->
          List.of(
              "--spring.profiles.active=sandbox",
              "--server.port=" + ports.httpPort(),
              "--management.server.port=" + ports.managementPort(),
              "--finlego.ingress.sandbox.key-file=" + folder.resolve("sandbox-key.json"),
              "--finlego.vault.current=bench",
              "--finlego.vault.master-keys.bench=" + DUMMY_SECRET,
              "--finlego.vault.search-key=" + DUMMY_SECRET);
      case EMPTY ->
          List.of(
              "--server.port=" + ports.httpPort(),
              "--management.server.port=" + ports.managementPort(),
              "--management.endpoint.health.group.readiness.include=readinessState");
    };
  }

  /**
   * Returns the arguments that all services get. They say where Kafka and Postgres are. They also
   * name the service, because all services run with the same class path, and each leaves out the
   * auto-configurations that it does not need.
   */
  List<String> commonArguments(TestStand stand) {
    return List.of(
        "--finlego.standalone.service=" + standaloneName,
        "--server.address=127.0.0.1",
        "--spring.kafka.bootstrap-servers=" + stand.brokers(),
        "--finlego.postgres.url=" + stand.database().url());
  }
}
