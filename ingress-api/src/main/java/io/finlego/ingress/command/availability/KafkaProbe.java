package io.finlego.ingress.command.availability;

import io.finlego.ingress.IngressSettings;
import io.finlego.kafka.KafkaConnection;
import io.finlego.schemas.Topics;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.DescribeTopicsOptions;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.errors.LeaderNotAvailableException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Checks that the topics of commands and replies exist and that each of their partitions has a
 * leader.
 */
@Component
final class KafkaProbe extends Probe {

  private static final List<String> TOPICS =
      List.of(Topics.CLIENT_COMMANDS, Topics.LEDGER_COMMANDS, Topics.REPLIES);

  private final Map<String, Object> config;
  private final int timeoutMs;
  private @Nullable Admin admin;

  KafkaProbe(IngressSettings settings, KafkaConnection kafka) {
    super(settings.availability());
    this.timeoutMs = Math.toIntExact(settings.availability().probeTimeout().toMillis());
    this.config = kafka.adminSettings();
    config.put(AdminClientConfig.CLIENT_ID_CONFIG, "finlego-ingress-probe");
    config.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, timeoutMs);
    config.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, timeoutMs);
    config.put(AdminClientConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 500);
  }

  @Override
  public String name() {
    return "kafka";
  }

  @Override
  void check() throws Exception {
    Admin currentAdmin = admin;
    if (currentAdmin == null) {
      currentAdmin = Admin.create(config);
      admin = currentAdmin;
    }
    for (TopicDescription topic :
        currentAdmin
            .describeTopics(TOPICS, new DescribeTopicsOptions().timeoutMs(timeoutMs))
            .allTopicNames()
            .get(timeoutMs, TimeUnit.MILLISECONDS)
            .values()) {
      if (topic.partitions().stream()
          .anyMatch(partition -> partition.leader() == null || partition.leader().isEmpty())) {
        throw new LeaderNotAvailableException("A partition has no leader.");
      }
    }
  }

  @Override
  void close() {
    if (admin != null) {
      admin.close(Duration.ZERO);
    }
  }
}
