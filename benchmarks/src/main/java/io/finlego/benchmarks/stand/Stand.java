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
 * The product with a broker and a database of its own, and as many of its services as are asked
 * for.
 */
public final class Stand implements AutoCloseable {

  private static final short ONE_COPY = 1;

  private final Servers servers;
  private final String name;
  private final LedgerDatabase database;
  private final KafkaInProcess kafka;
  private final Map<Service, ServiceProcess> running = new EnumMap<>(Service.class);
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

  /** Starts what is missing of these services, and stops all others. */
  public synchronized void run(Service... services) throws IOException, InterruptedException {
    Set<Service> wanted = EnumSet.noneOf(Service.class);
    wanted.addAll(List.of(services));
    for (Service service : Service.values()) {
      if (!wanted.contains(service)) {
        stop(service);
      }
    }
    for (Service service : wanted) {
      if (!running.containsKey(service)) {
        starts++;
        running.put(
            service,
            ServiceProcess.start(
                service,
                this,
                servers
                    .folder()
                    .resolve(
                        "%s-%s-%d".formatted(name, service, starts).toLowerCase(Locale.ROOT))));
      }
    }
  }

  /** Of the ingress and the empty server. */
  public URI url(Service service) {
    return URI.create("http://127.0.0.1:" + process(service).httpPort());
  }

  /** Where its health is, and the reports' figures. */
  public URI managementUrl(Service service) {
    return URI.create("http://127.0.0.1:" + process(service).managementPort());
  }

  public long pid(Service service) {
    return process(service).pid();
  }

  /** Empties the database and the topics, and opens this many accounts. */
  public List<UUID> restart(int accounts) throws Exception {
    Records.delete(brokers());
    return database.restart(accounts);
  }

  /** Who reads from Postgres or Kafka stops before they do. */
  @Override
  public synchronized void close() {
    for (Service service :
        List.of(Service.INGRESS, Service.EMPTY, Service.LEDGER, Service.REPORTS)) {
      stop(service);
    }
    kafka.close();
  }

  private void stop(Service service) {
    ServiceProcess process = running.remove(service);
    if (process != null) {
      process.close();
    }
  }

  private ServiceProcess process(Service service) {
    return Objects.requireNonNull(running.get(service), () -> service + " does not run");
  }
}
