package io.finlego.reports.runtime;

import io.finlego.kafka.KafkaConnection;
import io.finlego.reports.ReportsSettings;
import io.finlego.reports.topology.ReportsMonitor;
import io.finlego.reports.topology.ReportsTopology;
import io.finlego.reports.topology.TopologySettings;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.kafka.KafkaStreamsMetrics;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.state.HostInfo;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.config.StreamsBuilderFactoryBean;
import org.springframework.kafka.core.CleanupConfig;

/**
 * Runs Kafka Streams once, from start to stop. If Kafka is unavailable at the start, the start is
 * tried again until Kafka is available.
 */
final class StreamsRun {

  private static final Logger LOG = LoggerFactory.getLogger(StreamsRun.class);
  private static final long RETRY_PAUSE_MS = 1_000;
  private static final Duration FORCED_CLOSE_TIMEOUT = Duration.ofSeconds(3);

  private final ReportsSettings settings;
  private final KafkaConnection kafka;
  private final ReportsMonitor monitor;
  private final MeterRegistry meterRegistry;
  private final Supplier<HostInfo> ownAddress;

  private final FailurePolicy failurePolicy;
  private final StreamsClients clients = new StreamsClients();
  private final CountDownLatch stopSignal = new CountDownLatch(1);
  private final CatchUpWatch catchUpWatch;
  private final LossWatch lossWatch;
  private volatile @Nullable KafkaStreams streams;
  private @Nullable StreamsBuilderFactoryBean factory;
  private @Nullable KafkaStreamsMetrics streamsMetrics;

  /**
   * @param ownAddress gives the address at which other instances reach this instance. It is called
   *     when Kafka Streams starts
   * @param onBroken runs after a failure that only a restart of the process repairs
   */
  StreamsRun(
      ReportsSettings settings,
      KafkaConnection kafka,
      ReportsMonitor monitor,
      MeterRegistry meterRegistry,
      Supplier<HostInfo> ownAddress,
      Runnable onBroken) {
    this.settings = settings;
    this.kafka = kafka;
    this.failurePolicy = new FailurePolicy(new GroupPlace(kafka, settings), onBroken);
    this.monitor = monitor;
    this.meterRegistry = meterRegistry;
    this.ownAddress = ownAddress;
    this.catchUpWatch = new CatchUpWatch(kafka, settings);
    this.lossWatch = new LossWatch(kafka, settings, this::onLoss);
  }

  /** Returns the Kafka Streams object; null before the start. */
  @Nullable KafkaStreams streams() {
    return streams;
  }

  FailurePolicy failurePolicy() {
    return failurePolicy;
  }

  /**
   * Tells whether the figures include every event that existed when the tasks last started, stopped
   * or moved.
   */
  boolean isCaughtUp() {
    return catchUpWatch.isCaughtUp();
  }

  /**
   * Starts Kafka Streams as soon as Kafka is available. Returns when it has started, or when {@link
   * #stop} was called.
   */
  void start() {
    Preparation preparation = new Preparation(kafka, settings);
    while (stopSignal.getCount() > 0) {
      try {
        Set<String> lost = preparation.prepare();
        if (lost.isEmpty()) {
          startStreams();
          lossWatch.start();
        } else {
          failurePolicy.markLoss(lost);
        }
        return;
      } catch (KafkaException | org.springframework.kafka.KafkaException e) {
        LOG.warn("The reports cannot start yet: {}", e.getMessage());
        pause();
      } catch (RuntimeException | Error e) {
        failurePolicy.markBroken(e);
        return;
      }
    }
  }

  private void onLoss(Set<String> lost) {
    failurePolicy.markLoss(lost);
    KafkaStreams runningStreams = streams;
    if (runningStreams != null) {
      runningStreams.close(Duration.ZERO);
    }
  }

  private synchronized void startStreams() {
    if (stopSignal.getCount() == 0) {
      return;
    }
    HostInfo address = ownAddress.get();
    StreamsBuilderFactoryBean newFactory =
        new NamedTopologyFactory(
            StreamsProperties.of(
                kafka.streamsSettings(), settings, address.host() + ":" + address.port()));
    factory = newFactory;
    newFactory.setBeanName(settings.applicationId());
    newFactory.setClientSupplier(clients);
    newFactory.setCleanupConfig(new CleanupConfig(settings.rebuild(), false));
    newFactory.setCloseTimeout(
        Math.toIntExact(Math.ceilDiv(settings.closeTimeout().toMillis(), 1_000)));
    newFactory.setStreamsUncaughtExceptionHandler(failurePolicy);
    newFactory.setStateListener((state, _) -> onStateChange(state));
    newFactory.setKafkaStreamsCustomizer(this::onCreated);
    ReportsTopology.build(createBuilder(newFactory), topologySettings(), monitor);
    newFactory.afterSingletonsInstantiated();
    newFactory.start();
  }

  private static StreamsBuilder createBuilder(StreamsBuilderFactoryBean factory) {
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
        settings.accountsPerSend(),
        settings.passedOver(),
        true);
  }

  /** Called when the Kafka Streams object has been created and before it starts. */
  private void onCreated(KafkaStreams newStreams) {
    streams = newStreams;
    streamsMetrics = new KafkaStreamsMetrics(newStreams);
    streamsMetrics.bindTo(meterRegistry);
  }

  /** Called when tasks have started, stopped or moved. */
  private void onStateChange(KafkaStreams.State state) {
    LOG.info("The reports are {}.", state);
    catchUpWatch.tasksChanged(state == KafkaStreams.State.RUNNING);
  }

  void stop() {
    stopSignal.countDown();
    catchUpWatch.stop();
    lossWatch.stop();
    failurePolicy.stop();
    synchronized (this) {
      KafkaStreamsMetrics boundMetrics = streamsMetrics;
      if (boundMetrics != null) {
        boundMetrics.close();
      }
      if (factory != null) {
        factory.stop();
      }
      KafkaStreams stoppingStreams = streams;
      if (stoppingStreams != null && !stoppingStreams.state().hasCompletedShutdown()) {
        LOG.warn("Kafka Streams did not stop within {}.", settings.closeTimeout());
        clients.closeProducersWithoutWaiting();
        if (!stoppingStreams.close(FORCED_CLOSE_TIMEOUT)) {
          LOG.error("Kafka Streams goes on after its producers were closed.");
        }
      }
    }
  }

  private void pause() {
    try {
      if (stopSignal.await(RETRY_PAUSE_MS, TimeUnit.MILLISECONDS)) {
        LOG.debug("Stopped before the start.");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
