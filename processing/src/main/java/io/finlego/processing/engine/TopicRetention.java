package io.finlego.processing.engine;

import static io.finlego.kafka.KafkaAnswers.await;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.AuthorizationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells how long topics keep their records. */
final class TopicRetention {

  private static final Logger LOG = LoggerFactory.getLogger(TopicRetention.class);

  /** A record that will be deleted within this time counts as deleted. */
  private static final Duration MARGIN = Duration.ofHours(1);

  /** Holds for topics whose settings this service may not read. */
  private static final Duration UNKNOWN_RETENTION = Duration.ofDays(1);

  private final Admin admin;
  private final Clock clock;

  TopicRetention(Admin admin, Clock clock) {
    this.admin = admin;
    this.clock = clock;
  }

  /** Returns, for each topic, the time before which it may have deleted records. */
  Map<String, Instant> oldestTimes(Collection<String> topics) {
    Map<String, Instant> oldestTimes = new HashMap<>();
    for (String topic : Set.copyOf(topics)) {
      Duration retention = retention(topic);
      oldestTimes.put(
          topic,
          retention.isNegative() ? Instant.EPOCH : clock.instant().minus(retention).plus(MARGIN));
    }
    return oldestTimes;
  }

  private Duration retention(String topic) {
    ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
    try {
      Config config = await(admin.describeConfigs(List.of(resource)).all()).get(resource);
      ConfigEntry entry = config == null ? null : config.get(TopicConfig.RETENTION_MS_CONFIG);
      return entry == null || entry.value() == null
          ? UNKNOWN_RETENTION
          : Duration.ofMillis(Long.parseLong(entry.value()));
    } catch (AuthorizationException e) {
      LOG.warn(
          "This service may not read the settings of {}. Lost records are published again if they"
              + " are younger than {}",
          topic,
          UNKNOWN_RETENTION);
      return UNKNOWN_RETENTION;
    }
  }
}
