package io.finlego.reports.runtime;

import io.finlego.kafka.KafkaConnection;
import io.finlego.reports.ReportsSettings;
import io.finlego.reports.topology.ReportsMonitor;
import io.micrometer.core.instrument.MeterRegistry;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.state.HostInfo;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Starts Kafka Streams once the web server listens, because other instances get to know the
 * server's port, and stops Streams before the web server. If the start fails because Kafka is away,
 * it is repeated until Kafka is there. Whenever Streams is not running, {@link #running()} throws
 * {@link NotReadyException}.
 */
@Component
public class StreamsRuntime implements SmartLifecycle {

  private final ReportsSettings settings;
  private final KafkaConnection kafka;
  private final ReportsMonitor monitor;
  private final MeterRegistry meters;
  private volatile int port;
  private volatile @Nullable StreamsRun run;

  StreamsRuntime(
      ReportsSettings settings,
      KafkaConnection kafka,
      ReportsMonitor monitor,
      MeterRegistry meters) {
    this.settings = settings;
    this.kafka = kafka;
    this.monitor = monitor;
    this.meters = meters;
    port = settings.port();
  }

  @EventListener
  void listening(WebServerInitializedEvent event) {
    if (event.getApplicationContext().getServerNamespace() == null) {
      port = event.getWebServer().getPort();
    }
  }

  /**
   * The running instance of Kafka Streams, with all its tasks up to date.
   *
   * @throws NotReadyException if Streams is starting, restoring, rebalancing, catching up or
   *     stopping, or has failed
   */
  public KafkaStreams running() {
    StreamsRun current = run;
    KafkaStreams streams = current == null ? null : current.streams();
    if (current == null || streams == null || streams.state() != KafkaStreams.State.RUNNING) {
      throw new NotReadyException("The reports are not running right now.");
    }
    if (current.failures().fault() != null) {
      throw new NotReadyException("The reports stay out.");
    }
    if (!current.isCaughtUp()) {
      throw new NotReadyException("The reports are catching up with the ledger.");
    }
    return streams;
  }

  /** The address at which other instances reach this one. */
  public HostInfo ownAddress() {
    return new HostInfo(settings.host(), port);
  }

  /** The state of Streams; null before the start. */
  KafkaStreams.@Nullable State state() {
    StreamsRun current = run;
    KafkaStreams streams = current == null ? null : current.streams();
    return streams == null ? null : streams.state();
  }

  boolean isCaughtUp() {
    StreamsRun current = run;
    return current != null && current.isCaughtUp();
  }

  @Nullable String fault() {
    StreamsRun current = run;
    return current == null ? null : current.failures().fault();
  }

  int replacedThreads() {
    StreamsRun current = run;
    return current == null ? 0 : current.failures().replacedThreads();
  }

  @Override
  public synchronized void start() {
    if (run == null) {
      StreamsRun newRun = new StreamsRun(settings, kafka, monitor, meters, this::ownAddress);
      run = newRun;
      Thread.ofPlatform().name("reports-start").daemon().start(newRun::start);
    }
  }

  @Override
  public synchronized void stop() {
    StreamsRun stopping = run;
    if (stopping != null) {
      stopping.stop();
      run = null;
    }
  }

  @Override
  public boolean isRunning() {
    return run != null;
  }
}
