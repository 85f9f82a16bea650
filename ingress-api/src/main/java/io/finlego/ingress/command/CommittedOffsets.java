package io.finlego.ingress.command;

import io.finlego.ingress.BackgroundThread;
import io.finlego.ingress.IngressSettings;
import io.finlego.kafka.KafkaConnection;
import io.finlego.schemas.Domain;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Remembers up to which commands the domains' processors have published outcomes. Reads the offsets
 * that they have committed to Kafka once a second. Keeps the last offsets while Kafka is away.
 */
@Component
final class CommittedOffsets extends BackgroundThread {

  private static final Logger LOG = LoggerFactory.getLogger(CommittedOffsets.class);
  private static final Duration INTERVAL = Duration.ofSeconds(1);
  private static final int TIMEOUT_MS = 2_000;

  private final IngressSettings settings;
  private final Map<String, Object> config;
  private final Map<Domain, Map<TopicPartition, OffsetAndMetadata>> offsetsByDomain =
      new ConcurrentHashMap<>();

  CommittedOffsets(IngressSettings settings, KafkaConnection kafka) {
    this.settings = settings;
    config = kafka.adminSettings();
    config.put(AdminClientConfig.CLIENT_ID_CONFIG, "finlego-ingress-offsets");
    config.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, TIMEOUT_MS);
    config.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, TIMEOUT_MS);
  }

  /**
   * The committed offsets of the domain's command topic, as of the last reading. A partition that
   * has lost its end counts only up to the end, because its lost commands will not be decided
   * again. Empty if nothing is committed, or if Kafka was away since the start.
   */
  Map<TopicPartition, OffsetAndMetadata> of(Domain domain) {
    return offsetsByDomain.getOrDefault(domain, Map.of());
  }

  @Override
  protected String threadName() {
    return "committed-offsets";
  }

  @Override
  protected void work() throws InterruptedException {
    Admin admin = null;
    try {
      do {
        admin = read(admin);
      } while (!stopsWithin(INTERVAL));
    } finally {
      if (admin != null) {
        admin.close(Duration.ZERO);
      }
    }
  }

  @Override
  protected void wakeUp(Thread worker) {
    worker.interrupt();
  }

  private @Nullable Admin read(@Nullable Admin openAdmin) throws InterruptedException {
    Admin admin = openAdmin;
    try {
      if (admin == null) {
        admin = Admin.create(config);
      }
      for (Domain domain : Domain.values()) {
        update(admin, domain);
      }
    } catch (KafkaException e) {
      LOG.debug("There is no client for the committed offsets yet.", e);
    }
    return admin;
  }

  private void update(Admin admin, Domain domain) throws InterruptedException {
    try {
      offsetsByDomain.put(domain, read(admin, domain));
    } catch (KafkaException | ExecutionException | TimeoutException e) {
      LOG.debug("The committed offsets of {} cannot be read right now.", domain, e);
    }
  }

  private Map<TopicPartition, OffsetAndMetadata> read(Admin admin, Domain domain)
      throws InterruptedException, ExecutionException, TimeoutException {
    Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>();
    admin
        .listConsumerGroupOffsets(settings.commands().group(domain))
        .partitionsToOffsetAndMetadata()
        .get(TIMEOUT_MS, TimeUnit.MILLISECONDS)
        .forEach(
            (partition, offset) -> {
              if (offset != null && partition.topic().equals(domain.commandTopic())) {
                offsets.put(partition, offset);
              }
            });
    Map<TopicPartition, OffsetSpec> ends = new HashMap<>();
    offsets.keySet().forEach(partition -> ends.put(partition, OffsetSpec.latest()));
    if (!ends.isEmpty()) {
      admin
          .listOffsets(ends)
          .all()
          .get(TIMEOUT_MS, TimeUnit.MILLISECONDS)
          .forEach(
              (partition, end) ->
                  offsets.computeIfPresent(
                      partition,
                      (_, committed) ->
                          new OffsetAndMetadata(
                              Math.min(committed.offset(), end.offset()), committed.metadata())));
    }
    return offsets;
  }
}
