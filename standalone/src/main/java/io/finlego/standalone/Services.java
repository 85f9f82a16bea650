package io.finlego.standalone;

import io.finlego.ingress.command.availability.Availability;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/**
 * Starts and stops the services. Each service is a Spring application context that shares no beans
 * with the others.
 */
final class Services implements AutoCloseable {

  /**
   * The default settings of all services. They switch off the export of telemetry, because no
   * collector is configured.
   */
  private static final String[] DEFAULT_PROPERTIES = {
    "management.otlp.metrics.export.enabled=false",
    "management.tracing.export.otlp.enabled=false",
    "management.logging.export.otlp.enabled=false"
  };

  private final Settings settings;
  private final DataFolder dataFolder;
  private final List<String> vaultArguments;
  private final int reportsPort;
  private final boolean rebuildsReports;
  private final List<String> kafkaArguments;
  private final SharedMetrics sharedMetrics = new SharedMetrics();
  private final Map<Service, ConfigurableApplicationContext> contexts = new ConcurrentHashMap<>();

  /**
   * @param rebuildsReports whether the reports must make all figures anew
   * @param kafkaArguments the arguments {@code --spring.kafka.…} with which all services reach
   *     Kafka
   */
  Services(
      Settings settings,
      DataFolder dataFolder,
      int reportsPort,
      boolean rebuildsReports,
      List<String> kafkaArguments) {
    this.rebuildsReports = rebuildsReports;
    this.kafkaArguments = List.copyOf(kafkaArguments);
    this.settings = settings;
    this.dataFolder = dataFolder;
    this.vaultArguments = VaultKeys.arguments(dataFolder.vaultKeys());
    this.reportsPort = reportsPort;
  }

  /**
   * Starts all services at the same time. No service needs another one for its start, and {@link
   * Readiness} waits for all of them. Spring Boot must not set up logging here, because the
   * services share the logging of this JVM and would disturb each other.
   */
  void start() {
    System.setProperty(LoggingSystem.SYSTEM_PROPERTY, LoggingSystem.NONE);
    Together.run(
        Arrays.stream(Service.values())
            .map(service -> (Runnable) () -> start(service))
            .toArray(Runnable[]::new));
  }

  /**
   * Stops the ingress first, so that no new commands arrive. Then stops the services that process
   * the accepted commands.
   */
  @Override
  public void close() {
    close(Service.INGRESS_API);
    Together.run(
        EnumSet.complementOf(EnumSet.of(Service.INGRESS_API)).stream()
            .map(service -> (Runnable) () -> close(service))
            .toArray(Runnable[]::new));
  }

  /**
   * Refuses commands, and makes the readiness say that the stack takes no requests, because it is
   * about to stop.
   */
  void refuseTraffic() {
    var ingress = contexts.get(Service.INGRESS_API);
    if (ingress != null && ingress.isActive()) {
      ingress.getBean(Availability.class).refuse(true);
      AvailabilityChangeEvent.publish(ingress, ReadinessState.REFUSING_TRAFFIC);
    }
  }

  boolean isUp(Service service) {
    var health = new ServiceHealth(contexts, service).health();
    return health != null && health.getStatus().equals(Status.UP);
  }

  /** Returns the services that do not work again before they are restarted. */
  Set<Service> findBroken() {
    return ServiceLiveness.findBroken(contexts);
  }

  private void start(Service service) {
    var application =
        service.application().initializers(sharedMetrics).properties(DEFAULT_PROPERTIES);
    if (service == Service.INGRESS_API) {
      application.initializers((GenericApplicationContext context) -> addHealth(context));
    }
    contexts.put(service, application.run(arguments(service).toArray(String[]::new)));
  }

  private void close(Service service) {
    var context = contexts.remove(service);
    if (context != null) {
      context.close();
    }
  }

  /**
   * Adds the health of the other services to the ingress, because its management port reports the
   * health of the whole stack.
   */
  private void addHealth(GenericApplicationContext context) {
    context.registerBean(
        "clientProcessorHealthIndicator",
        ServiceHealth.class,
        () -> new ServiceHealth(contexts, Service.CLIENT_PROCESSOR));
    context.registerBean(
        "ledgerProcessorHealthIndicator",
        ServiceHealth.class,
        () -> new ServiceHealth(contexts, Service.LEDGER_PROCESSOR));
    context.registerBean(
        "reportsStreamsHealthIndicator",
        ServiceHealth.class,
        () -> new ServiceHealth(contexts, Service.REPORTS_STREAMS));
  }

  private List<String> arguments(Service service) {
    var arguments =
        new ArrayList<>(
            List.of(
                "--spring.profiles.active=sandbox",
                "--" + OwnAutoConfigurations.SERVICE_PROPERTY + "=" + service,
                "--spring.main.banner-mode=off",
                "--spring.main.register-shutdown-hook=false",
                "--spring.lifecycle.timeout-per-shutdown-phase=10s",
                "--finlego.postgres.url=jdbc:postgresql://127.0.0.1:%s/finlego"
                    .formatted(settings.postgresPort())));
    arguments.addAll(kafkaArguments);
    arguments.addAll(
        switch (service) {
          case CLIENT_PROCESSOR, LEDGER_PROCESSOR -> vaultArguments;
          case REPORTS_STREAMS ->
              List.of(
                  "--finlego.reports.port=" + reportsPort,
                  "--finlego.reports.host=127.0.0.1",
                  "--finlego.reports.threads=1",
                  "--finlego.reports.instance-id=0",
                  "--finlego.reports.rebuild=" + rebuildsReports,
                  "--finlego.reports.state-directory=" + dataFolder.reports(),
                  "--server.address=127.0.0.1",
                  "--management.server.port=-1");
          case INGRESS_API ->
              List.of(
                  "--server.port=" + settings.port(),
                  "--server.address=127.0.0.1",
                  "--management.server.port=" + settings.managementPort(),
                  "--management.server.address=127.0.0.1",
                  "--management.endpoint.health.group.readiness.include="
                      + "readinessState,commands,databaseAge,clientProcessor,ledgerProcessor",
                  "--finlego.ingress.sandbox.key-file=" + dataFolder.sandboxKey(),
                  "--finlego.ingress.blobs.directory=" + dataFolder.blobs(),
                  "--finlego.ingress.reports-url=http://127.0.0.1:" + reportsPort);
        });
    if (service == Service.INGRESS_API) {
      arguments.addAll(vaultArguments);
    }
    return arguments;
  }
}
