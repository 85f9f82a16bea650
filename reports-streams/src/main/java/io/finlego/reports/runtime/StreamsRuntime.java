package io.finlego.reports.runtime;

import io.finlego.kafka.KafkaConnection;
import io.finlego.reports.ReportsSettings;
import io.finlego.reports.topology.ReportsMonitor;
import io.micrometer.core.instrument.MeterRegistry;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.state.HostInfo;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.LivenessState;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Starts Kafka Streams after the web server, because the other instances need the port of the web
 * server. Stops Kafka Streams before the web server.
 */
@Component
public class StreamsRuntime implements SmartLifecycle {

  private final ReportsSettings settings;
  private final KafkaConnection kafka;
  private final ReportsMonitor monitor;
  private final MeterRegistry meterRegistry;
  private final ApplicationEventPublisher eventPublisher;
  private volatile int port;
  private volatile @Nullable StreamsRun run;

  StreamsRuntime(
      ReportsSettings settings,
      KafkaConnection kafka,
      ReportsMonitor monitor,
      MeterRegistry meterRegistry,
      ApplicationEventPublisher eventPublisher) {
    this.settings = settings;
    this.kafka = kafka;
    this.monitor = monitor;
    this.meterRegistry = meterRegistry;
    this.eventPublisher = eventPublisher;
    port = settings.port();
  }

  @EventListener
  void onWebServerStarted(WebServerInitializedEvent event) {
    if (event.getApplicationContext().getServerNamespace() == null) {
      port = event.getWebServer().getPort();
    }
  }

  /**
   * Returns the Kafka Streams object, if all its tasks run and have caught up with the ledger.
   *
   * @throws NotReadyException if Kafka Streams is starting, restoring, rebalancing, catching up or
   *     stopping, or has failed
   */
  public KafkaStreams runningStreams() {
    StreamsRun currentRun = run;
    KafkaStreams streams = currentRun == null ? null : currentRun.streams();
    if (currentRun == null || streams == null || streams.state() != KafkaStreams.State.RUNNING) {
      throw new NotReadyException("The reports are not running right now.");
    }
    if (currentRun.failurePolicy().fault() != null) {
      throw new NotReadyException("The reports stay out.");
    }
    if (!currentRun.isCaughtUp()) {
      throw new NotReadyException("The reports are catching up with the ledger.");
    }
    return streams;
  }

  /** Returns the address at which other instances reach this instance. */
  public HostInfo ownAddress() {
    return new HostInfo(settings.host(), port);
  }

  /** Returns the state of Kafka Streams; null before the start. */
  KafkaStreams.@Nullable State state() {
    StreamsRun currentRun = run;
    KafkaStreams streams = currentRun == null ? null : currentRun.streams();
    return streams == null ? null : streams.state();
  }

  boolean isCaughtUp() {
    StreamsRun currentRun = run;
    return currentRun != null && currentRun.isCaughtUp();
  }

  @Nullable String fault() {
    StreamsRun currentRun = run;
    return currentRun == null ? null : currentRun.failurePolicy().fault();
  }

  int replacedThreadCount() {
    StreamsRun currentRun = run;
    return currentRun == null ? 0 : currentRun.failurePolicy().replacedThreadCount();
  }

  @Override
  public synchronized void start() {
    if (run == null) {
      StreamsRun newRun =
          new StreamsRun(settings, kafka, monitor, meterRegistry, this::ownAddress, this::onBroken);
      run = newRun;
      Thread.ofPlatform().name("reports-start").daemon().start(newRun::start);
    }
  }

  private void onBroken() {
    AvailabilityChangeEvent.publish(eventPublisher, this, LivenessState.BROKEN);
  }

  @Override
  public synchronized void stop() {
    StreamsRun stoppingRun = run;
    if (stoppingRun != null) {
      stoppingRun.stop();
      run = null;
    }
  }

  @Override
  public boolean isRunning() {
    return run != null;
  }
}
