package io.finlego.processing.engine;

import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import io.finlego.processing.engine.ProcessingSettings.BackOffSettings;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.opentelemetry.api.OpenTelemetry;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/** A processor as a process would run it, with hooks that disturb it. */
final class Instance implements AutoCloseable {

  private static final Duration PUBLISH_TIMEOUT = Duration.ofSeconds(10);
  private static final Duration PATIENCE = Duration.ofMillis(300);

  private final Stand stand;
  private final HikariDataSource dataSource;
  private final String instanceId;
  private ProcessingSettings settings;
  final Counters counters;
  final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private OpenTelemetry telemetry = OpenTelemetry.noop();
  private final Map<String, Runnable> hooks = new ConcurrentHashMap<>();
  private CommandProcessor processor;

  Instance(Stand stand, String instanceId, HikariDataSource dataSource) {
    this.stand = stand;
    this.dataSource = dataSource;
    counters = new Counters(dataSource);
    settings = settings(stand, instanceId, PUBLISH_TIMEOUT, PATIENCE);
    this.instanceId = instanceId;
  }

  private static ProcessingSettings settings(
      Stand stand, String instanceId, Duration publishTimeout, Duration patience) {
    return new ProcessingSettings(
        stand.commandTopic(),
        stand.eventTopic(),
        stand.repliesTopic(),
        stand.name,
        instanceId,
        1,
        50,
        Duration.ofSeconds(10),
        publishTimeout,
        true,
        new BackOffSettings(Duration.ofMillis(20), Duration.ofMillis(200), patience),
        1_000_000,
        Duration.ofDays(30),
        Duration.ofHours(1),
        10);
  }

  Instance tracedBy(OpenTelemetry openTelemetry) {
    telemetry = openTelemetry;
    return this;
  }

  Instance start() {
    processor =
        new CommandProcessorFactory(
                settings,
                new DisturbedClients(stand.connection(), settings, hooks),
                dataSource,
                new DataSourceTransactionManager(dataSource),
                meters,
                telemetry.getTracer("test"),
                Clock.systemUTC(),
                () -> {})
            .create(counters);
    processor.start();
    return this;
  }

  Instance withPublishTimeout(Duration publishTimeout) {
    settings = settings(stand, instanceId, publishTimeout, PATIENCE);
    return this;
  }

  Instance withPatience(Duration patience) {
    settings = settings(stand, instanceId, PUBLISH_TIMEOUT, patience);
    return this;
  }

  /**
   * Sets a hook that runs between the commit in Postgres and the commit in Kafka, after all events
   * are sent.
   */
  void beforeKafkaCommit(Runnable hook) {
    hooks.put("commitTransaction", hook);
  }

  /** Sets a hook that runs after the commit in Postgres, before the offsets are sent to Kafka. */
  void beforeOffsets(Runnable hook) {
    hooks.put("sendOffsetsToTransaction", hook);
  }

  /** Sets a hook that runs before each poll for commands. */
  void beforePoll(Runnable hook) {
    hooks.put("poll", hook);
  }

  /**
   * Ends the processor like a dead process while a hook blocks it: it neither continues nor leaves
   * its group.
   */
  void kill() {
    processor.claim().close();
    var _ = Thread.startVirtualThread(processor::stop);
  }

  /** Returns the value of a counter of this instance. */
  double count(String name) {
    return meters.counter("finlego.processing." + name, "domain", Counters.SCHEMA).count();
  }

  /** Returns how often the loop has waited after a failure. */
  double backOffs() {
    return meters.find("finlego.processing.back.offs").counters().stream()
        .mapToDouble(Counter::count)
        .sum();
  }

  ProcessingSettings settings() {
    return settings;
  }

  CommandProcessor processor() {
    return processor;
  }

  Health healthDetails() {
    return processor.health().health();
  }

  Status health() {
    return processor.health().health().getStatus();
  }

  void awaitUp() {
    await().atMost(Stand.PATIENCE).until(() -> health().equals(Status.UP));
  }

  void stop() {
    if (processor != null) {
      processor.stop();
    }
  }

  @Override
  public void close() {
    stop();
    dataSource.close();
  }
}
