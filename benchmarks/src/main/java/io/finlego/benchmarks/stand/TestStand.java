package io.finlego.benchmarks.stand;

import io.finlego.embedded.KafkaInProcess;
import io.finlego.schemas.TopicProvisioning;
import java.io.IOException;
import java.net.URI;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/**
 * A test stand: the product with a separate Kafka broker and database. Only the services that a
 * benchmark needs are running.
 */
public final class TestStand implements AutoCloseable {

  private static final short REPLICATION_FACTOR = 1;

  private final Servers servers;
  private final String name;
  private final LedgerDatabase database;
  private final KafkaInProcess kafka;
  private final Map<Service, ServiceProcess> processes = new EnumMap<>(Service.class);
  private int startCount;

  private TestStand(Servers servers, String name, LedgerDatabase database, KafkaInProcess kafka) {
    this.servers = servers;
    this.name = name;
    this.database = database;
    this.kafka = kafka;
  }

  static TestStand start(Servers servers, String name) {
    LedgerDatabase database = LedgerDatabase.create(servers.postgres(), name);
    KafkaInProcess kafka = servers.startBroker(name);
    TopicProvisioning.provision(kafka.bootstrapServers(), REPLICATION_FACTOR);
    return new TestStand(servers, name, database, kafka);
  }

  public LedgerDatabase database() {
    return database;
  }

  public String brokers() {
    return kafka.bootstrapServers();
  }

  /**
   * Starts the services in {@code services} that are not running yet, and stops all other services.
   */
  public synchronized void runOnly(Service... services) throws IOException, InterruptedException {
    Set<Service> wantedServices = EnumSet.noneOf(Service.class);
    wantedServices.addAll(List.of(services));
    for (Service service : Service.values()) {
      if (!wantedServices.contains(service)) {
        stop(service);
      }
    }
    for (Service service : wantedServices) {
      if (!processes.containsKey(service)) {
        startCount++;
        processes.put(
            service,
            ServiceProcess.start(
                service,
                this,
                servers
                    .folder()
                    .resolve(
                        "%s-%s-%s".formatted(name, service, startCount).toLowerCase(Locale.ROOT))));
      }
    }
  }

  /** Returns the address of the HTTP API of the ingress or the empty server. */
  public URI url(Service service) {
    return URI.create("http://127.0.0.1:" + process(service).httpPort());
  }

  /**
   * Returns the address of the service's management port, which serves its health. The reports also
   * answer queries there.
   */
  public URI managementUrl(Service service) {
    return URI.create("http://127.0.0.1:" + process(service).managementPort());
  }

  public long pid(Service service) {
    return process(service).pid();
  }

  /** Empties the topics and the ledger, opens accounts and returns their ids. */
  public List<UUID> reset(int accountCount) throws Exception {
    TopicRecords.deleteAll(brokers());
    return database.reset(accountCount);
  }

  /** Stops the services, and then the Kafka broker that they use. */
  @Override
  public synchronized void close() {
    for (Service service :
        List.of(Service.INGRESS, Service.EMPTY, Service.LEDGER, Service.REPORTS)) {
      stop(service);
    }
    kafka.close();
  }

  private void stop(Service service) {
    ServiceProcess process = processes.remove(service);
    if (process != null) {
      process.close();
    }
  }

  private ServiceProcess process(Service service) {
    return Objects.requireNonNull(processes.get(service), () -> service + " does not run");
  }
}
