package io.finlego.reports.runtime;

import io.finlego.reports.ReportsSettings;
import io.finlego.reports.topology.ReportsMonitor;
import io.finlego.reports.topology.ReportsTopology;
import io.finlego.reports.topology.TopologySettings;
import io.finlego.schemas.TopicProvisioning;
import io.finlego.schemas.Topics;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.kafka.KafkaStreamsMetrics;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.state.HostInfo;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Starts Kafka Streams once the web server listens (other instances are told its port), and stops
 * it before the web server stops. If Kafka is away at the start, it is asked again until it is
 * there; until then, as whenever Streams isn't running, {@link #running()} refuses.
 */
@Component
public class StreamsRuntime implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(StreamsRuntime.class);
  private static final long RETRY_MS = 1_000;

  private final ReportsSettings settings;
  private final ReportsMonitor monitor;
  private final MeterRegistry meters;
  private volatile int port;
  private volatile @Nullable Run run;

  StreamsRuntime(ReportsSettings settings, ReportsMonitor monitor, MeterRegistry meters) {
    this.settings = settings;
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
   * Kafka Streams, if it has all its tasks and they are up to date.
   *
   * @throws NotReadyException if it is starting, restoring, rebalancing, catching up, stopping or
   *     has failed
   */
  public KafkaStreams running() {
    Run current = run;
    KafkaStreams streams = current == null ? null : current.streams;
    if (current == null || streams == null || streams.state() != KafkaStreams.State.RUNNING) {
      throw new NotReadyException("The reports are not running right now.");
    }
    if (!current.caughtUp) {
      throw new NotReadyException("The reports are catching up with the ledger.");
    }
    return streams;
  }

  /** How other instances reach this one. */
  public HostInfo self() {
    return new HostInfo(settings.host(), port);
  }

  /** What Streams is doing; null before there is one. */
  KafkaStreams.@Nullable State state() {
    Run current = run;
    KafkaStreams streams = current == null ? null : current.streams;
    return streams == null ? null : streams.state();
  }

  boolean isCaughtUp() {
    Run current = run;
    return current != null && current.caughtUp;
  }

  @Nullable String fault() {
    Run current = run;
    return current == null ? null : current.failures.fault();
  }

  int replacedThreads() {
    Run current = run;
    return current == null ? 0 : current.failures.replaced();
  }

  @Override
  public synchronized void start() {
    if (run == null) {
      Run starting = new Run();
      run = starting;
      Thread.ofPlatform().name("reports-start").daemon().start(starting::start);
    }
  }

  @Override
  public synchronized void stop() {
    Run stopping = run;
    if (stopping != null) {
      stopping.stop();
      run = null;
    }
  }

  @Override
  public boolean isRunning() {
    return run != null;
  }

  /** One life of Kafka Streams, from start to stop. */
  private final class Run {

    final FailurePolicy failures = new FailurePolicy();
    final CountDownLatch stopping = new CountDownLatch(1);
    final AtomicInteger moves = new AtomicInteger();
    volatile @Nullable KafkaStreams streams;
    volatile boolean caughtUp;
    private @Nullable KafkaStreamsMetrics metrics;

    void start() {
      while (stopping.getCount() > 0) {
        try {
          provision();
          open();
          return;
        } catch (KafkaException e) {
          LOG.warn("The reports can't start yet: {}", e.getMessage());
          pause();
        }
      }
    }

    private synchronized void open() {
      if (stopping.getCount() == 0) {
        return;
      }
      StreamsBuilder builder = new StreamsBuilder();
      ReportsTopology.build(
          builder,
          new TopologySettings(
              settings.partitions(),
              settings.sendInterval(),
              settings.daysPerSend(),
              settings.passedOver(),
              true),
          monitor);
      HostInfo self = self();
      KafkaStreams opened =
          new KafkaStreams(
              builder.build(), StreamsProperties.of(settings, self.host() + ":" + self.port()));
      opened.setUncaughtExceptionHandler(failures);
      opened.setStateListener((now, before) -> moved(now));
      streams = opened;
      metrics = new KafkaStreamsMetrics(opened);
      metrics.bindTo(meters);
      opened.start();
    }

    /** Tasks have started, stopped or moved. */
    private void moved(KafkaStreams.State now) {
      LOG.info("The reports are {}.", now);
      int move;
      synchronized (moves) {
        move = moves.incrementAndGet();
        caughtUp = false;
      }
      if (now == KafkaStreams.State.RUNNING) {
        Thread.ofVirtual().name("reports-catch-up").start(() -> catchUp(move));
      }
    }

    private void catchUp(int move) {
      try (Admin admin = admin()) {
        CatchUp catchUp =
            new CatchUp(
                admin,
                settings.applicationId(),
                List.of(Topics.LEDGER_EVENTS, settings.movementsTopic()));
        if (catchUp.await(() -> moves.get() == move && stopping.getCount() > 0)) {
          synchronized (moves) {
            caughtUp = moves.get() == move;
          }
          LOG.info("The reports have caught up with the ledger.");
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }

    void stop() {
      stopping.countDown();
      failures.stop();
      synchronized (this) {
        KafkaStreamsMetrics bound = metrics;
        if (bound != null) {
          bound.close();
        }
        KafkaStreams opened = streams;
        if (opened != null && !opened.close(settings.closeTimeout())) {
          LOG.warn("Kafka Streams did not stop within {}.", settings.closeTimeout());
        }
      }
    }

    private void provision() {
      try (Admin admin = admin()) {
        TopicProvisioning.provision(
            admin,
            Stream.of(
                    Topics.LEDGER_EVENTS,
                    Topics.DAILY_BALANCES,
                    Topics.AGGREGATED_AMOUNTS,
                    Topics.TREASURY)
                .map(Topics::named)
                .toList(),
            settings.replicationFactor());
      }
    }

    private Admin admin() {
      Map<String, Object> client = new HashMap<>(settings.kafka());
      client.put("bootstrap.servers", settings.bootstrapServers());
      return Admin.create(client);
    }

    private void pause() {
      try {
        if (stopping.await(RETRY_MS, TimeUnit.MILLISECONDS)) {
          LOG.debug("Stopped before the start.");
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
