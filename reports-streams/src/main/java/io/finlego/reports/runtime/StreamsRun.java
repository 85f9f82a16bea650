package io.finlego.reports.runtime;

import io.finlego.kafka.KafkaConnection;
import io.finlego.reports.ReportsSettings;
import io.finlego.reports.topology.ReportsMonitor;
import io.finlego.reports.topology.ReportsTopology;
import io.finlego.reports.topology.TopologySettings;
import io.finlego.schemas.TopicProvisioning;
import io.finlego.schemas.Topics;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.kafka.KafkaStreamsMetrics;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.state.HostInfo;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.config.StreamsBuilderFactoryBean;

/**
 * One run of Kafka Streams, from start to stop. If the start fails because Kafka is away, it is
 * repeated until Kafka is there.
 */
final class StreamsRun {

  private static final Logger LOG = LoggerFactory.getLogger(StreamsRun.class);
  private static final long RETRY_MS = 1_000;
  private static final Duration END_TIMEOUT = Duration.ofSeconds(3);

  private final ReportsSettings settings;
  private final KafkaConnection kafka;
  private final ReportsMonitor monitor;
  private final MeterRegistry meters;
  private final Supplier<HostInfo> ownAddress;

  private final FailurePolicy failures;
  private final StreamsClients clients = new StreamsClients();
  private final CountDownLatch stopping = new CountDownLatch(1);
  private final CatchUpWatch catchUp;
  private volatile @Nullable KafkaStreams streams;
  private @Nullable StreamsBuilderFactoryBean factory;
  private @Nullable KafkaStreamsMetrics metrics;

  /**
   * @param ownAddress gives the address at which other instances reach this one; it is called when
   *     the run starts
   */
  StreamsRun(
      ReportsSettings settings,
      KafkaConnection kafka,
      ReportsMonitor monitor,
      MeterRegistry meters,
      Supplier<HostInfo> ownAddress) {
    this.settings = settings;
    this.kafka = kafka;
    this.failures = new FailurePolicy(new InstanceIdClash(kafka, settings));
    this.monitor = monitor;
    this.meters = meters;
    this.ownAddress = ownAddress;
    this.catchUp = new CatchUpWatch(kafka, settings);
  }

  /** The instance of Kafka Streams; null before the start. */
  @Nullable KafkaStreams streams() {
    return streams;
  }

  FailurePolicy failures() {
    return failures;
  }

  /**
   * Tells whether the figures hold every event that the ledger had published by the last move of
   * the tasks.
   */
  boolean isCaughtUp() {
    return catchUp.isCaughtUp();
  }

  /**
   * Starts Streams as soon as Kafka is there. Returns when Streams has started, or when the run was
   * stopped.
   */
  void start() {
    while (stopping.getCount() > 0) {
      try {
        provision();
        open();
        return;
      } catch (KafkaException | org.springframework.kafka.KafkaException e) {
        LOG.warn("The reports cannot start yet: {}", e.getMessage());
        pause();
      }
    }
  }

  private synchronized void open() {
    if (stopping.getCount() == 0) {
      return;
    }
    HostInfo address = ownAddress.get();
    StreamsBuilderFactoryBean newFactory =
        new NamedTopologyFactory(
            StreamsProperties.of(kafka.streams(), settings, address.host() + ":" + address.port()));
    factory = newFactory;
    newFactory.setBeanName(settings.applicationId());
    newFactory.setClientSupplier(clients);
    newFactory.setCloseTimeout(
        Math.toIntExact(Math.ceilDiv(settings.closeTimeout().toMillis(), 1_000)));
    newFactory.setStreamsUncaughtExceptionHandler(failures);
    newFactory.setStateListener((state, _) -> tasksMoved(state));
    newFactory.setKafkaStreamsCustomizer(this::created);
    ReportsTopology.build(builder(newFactory), topologySettings(), monitor);
    newFactory.afterSingletonsInstantiated();
    newFactory.start();
  }

  private static StreamsBuilder builder(StreamsBuilderFactoryBean factory) {
    try {
      factory.afterPropertiesSet();
      return Objects.requireNonNull(factory.getObject());
    } catch (KafkaException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException("The topology cannot be built.", e);
    }
  }

  private TopologySettings topologySettings() {
    return new TopologySettings(
        settings.partitions(),
        settings.sendInterval(),
        settings.daysPerSend(),
        settings.passedOver(),
        true);
  }

  /** Runs when Streams is created but not started yet. */
  private void created(KafkaStreams newStreams) {
    streams = newStreams;
    metrics = new KafkaStreamsMetrics(newStreams);
    metrics.bindTo(meters);
  }

  /** Runs when tasks have started, stopped or moved. */
  private void tasksMoved(KafkaStreams.State state) {
    LOG.info("The reports are {}.", state);
    catchUp.moved(state == KafkaStreams.State.RUNNING);
  }

  void stop() {
    stopping.countDown();
    catchUp.stop();
    failures.stop();
    synchronized (this) {
      KafkaStreamsMetrics bound = metrics;
      if (bound != null) {
        bound.close();
      }
      if (factory != null) {
        factory.stop();
      }
      KafkaStreams closedStreams = streams;
      if (closedStreams != null && !closedStreams.state().hasCompletedShutdown()) {
        LOG.warn("Kafka Streams did not stop within {}.", settings.closeTimeout());
        clients.closeProducersAtOnce();
        if (!closedStreams.close(END_TIMEOUT)) {
          LOG.error("Kafka Streams goes on after its producers were closed.");
        }
      }
    }
  }

  private void provision() {
    try (Admin admin = Admin.create(kafka.admin())) {
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
