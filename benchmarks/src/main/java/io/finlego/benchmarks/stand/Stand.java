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

/** The product with its own broker and database. Only those services run that a benchmark needs. */
public final class Stand implements AutoCloseable {

  private static final short ONE_COPY = 1;

  private final Servers servers;
  private final String name;
  private final LedgerDatabase database;
  private final KafkaInProcess kafka;
  private final Map<Service, ServiceProcess> processes = new EnumMap<>(Service.class);
  private int starts;

  private Stand(Servers servers, String name, LedgerDatabase database, KafkaInProcess kafka) {
    this.servers = servers;
    this.name = name;
    this.database = database;
    this.kafka = kafka;
  }

  static Stand start(Servers servers, String name) {
    LedgerDatabase database = LedgerDatabase.create(servers.postgres(), name);
    KafkaInProcess kafka = servers.broker(name);
    TopicProvisioning.provision(kafka.bootstrapServers(), ONE_COPY);
    return new Stand(servers, name, database, kafka);
  }

  public LedgerDatabase database() {
    return database;
  }

  public String brokers() {
    return kafka.bootstrapServers();
  }

  /** Makes exactly these services run: starts the missing ones and stops all others. */
  public synchronized void run(Service... services) throws IOException, InterruptedException {
    Set<Service> neededServices = EnumSet.noneOf(Service.class);
    neededServices.addAll(List.of(services));
    for (Service service : Service.values()) {
      if (!neededServices.contains(service)) {
        stop(service);
      }
    }
    for (Service service : neededServices) {
      if (!processes.containsKey(service)) {
        starts++;
        processes.put(
            service,
            ServiceProcess.start(
                service,
                this,
                servers
                    .folder()
                    .resolve(
                        "%s-%s-%s".formatted(name, service, starts).toLowerCase(Locale.ROOT))));
      }
    }
  }

  /** The address of the API of the ingress or the empty server. */
  public URI url(Service service) {
    return URI.create("http://127.0.0.1:" + process(service).httpPort());
  }

  /**
   * The address of the service's management port, which has its health. The reports also answer
   * there.
   */
  public URI managementUrl(Service service) {
    return URI.create("http://127.0.0.1:" + process(service).managementPort());
  }

  public long pid(Service service) {
    return process(service).pid();
  }

  /** Empties the database and the topics, opens this many accounts and returns their ids. */
  public List<UUID> restart(int accounts) throws Exception {
    Records.delete(brokers());
    return database.restart(accounts);
  }

  /** Stops the services before Postgres and Kafka, on which they depend. */
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
