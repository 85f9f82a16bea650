package io.finlego.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import io.finlego.client.ClientProcessor;
import io.finlego.embedded.PostgresInProcess;
import io.finlego.embedded.TestServers;
import io.finlego.ingress.IngressApi;
import io.finlego.ledger.LedgerProcessor;
import io.finlego.reports.ReportsStreams;
import java.io.IOException;
import java.net.ConnectException;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nothing of what a caller chooses in a request is logged by a service that runs apart. */
class RequestsInLogsTest {

  private static final Map<Service, Class<?>> PROGRAMS =
      Map.of(
          Service.CLIENT_PROCESSOR, ClientProcessor.class,
          Service.LEDGER_PROCESSOR, LedgerProcessor.class,
          Service.REPORTS_STREAMS, ReportsStreams.class,
          Service.INGRESS_API, IngressApi.class);

  @TempDir private Path folder;

  /** The services start without Kafka, which is enough for their ports. */
  @Test
  void noServiceLogsAWordOfARequestTarget() throws Exception {
    var ports = new HashMap<Service, Integer>();
    var processes = new HashMap<Service, FinLegoProcess>();
    int managementPort = PortCheck.findFreePort();
    try (var postgres = PostgresInProcess.start(TestServers.postgresSettings())) {
      try {
        for (var service : Service.values()) {
          ports.put(service, PortCheck.findFreePort());
          processes.put(
              service, start(service, ports.get(service), managementPort, postgres.port()));
        }
        for (var service : Service.values()) {
          awaitPort(ports.get(service), processes.get(service));
          Canary.sendTo(ports.get(service));
        }
        awaitPort(managementPort, processes.get(Service.INGRESS_API));
        Canary.sendTo(managementPort);
        AuthorizedCanary.sendTo(ports.get(Service.INGRESS_API));

        for (var service : Service.values()) {
          assertThat(processes.get(service).output())
              .as(service.toString())
              .contains(PROGRAMS.get(service).getSimpleName())
              .doesNotContain(Canary.WORD);
        }
      } finally {
        processes.values().forEach(FinLegoProcess::close);
      }
    }
  }

  private FinLegoProcess start(Service service, int port, int managementPort, int postgresPort)
      throws IOException {
    var environment = new HashMap<String, String>();
    // All services are on the class path of this test. Each takes only its own configuration.
    environment.put("FINLEGO_STANDALONE_SERVICE", service.toString());
    environment.put("SERVER_PORT", Integer.toString(port));
    environment.put("SPRING_PROFILES_ACTIVE", "sandbox");
    environment.put("SPRING_KAFKA_BOOTSTRAPSERVERS", "127.0.0.1:" + PortCheck.findFreePort());
    environment.put(
        "FINLEGO_POSTGRES_URL", "jdbc:postgresql://127.0.0.1:%s/finlego".formatted(postgresPort));
    environment.put("FINLEGO_VAULT_CURRENT", "m1");
    environment.put("FINLEGO_VAULT_MASTERKEYS_M1", "A".repeat(43) + "=");
    environment.put("FINLEGO_VAULT_SEARCHKEY", "B".repeat(42) + "A=");
    environment.put("FINLEGO_REPORTS_STATEDIRECTORY", folder.resolve("reports").toString());
    environment.put("FINLEGO_INGRESS_SANDBOX_KEYFILE", folder.resolve("key.json").toString());
    environment.put("FINLEGO_INGRESS_BLOBS_DIRECTORY", folder.resolve("blobs").toString());
    if (service == Service.INGRESS_API) {
      environment.put("MANAGEMENT_SERVER_PORT", Integer.toString(managementPort));
    }
    return FinLegoProcess.start(PROGRAMS.get(service).getName(), folder, environment);
  }

  private static void awaitPort(int port, FinLegoProcess process) throws Exception {
    var deadlineNanos = System.nanoTime() + Duration.ofSeconds(90).toNanos();
    while (true) {
      try (var _ = new Socket("127.0.0.1", port)) {
        return;
      } catch (ConnectException e) {
        assertThat(System.nanoTime()).as(process.output()).isLessThan(deadlineNanos);
        Thread.sleep(100);
      }
    }
  }
}
