package io.finlego.schemas;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.CreateTopicsResult;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.TopicExistsException;

/**
 * Creates the topics of the catalogue that do not exist yet. It never changes the settings of an
 * existing topic, because an operator may have changed them. Any number of applications may call it
 * at the same time, and at every start.
 */
public final class TopicProvisioning {

  private static final int TIMEOUT_SECONDS = 30;

  private TopicProvisioning() {}

  /**
   * Creates the missing topics of the whole catalogue.
   *
   * @param replicationFactor the number of copies of each partition; at most the number of brokers
   * @throws KafkaException if the brokers refuse to create a topic, or have not created it within
   *     30 seconds
   */
  public static void provision(String bootstrapServers, short replicationFactor) {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
      provision(admin, Topics.all(), replicationFactor);
    }
  }

  /**
   * Creates those of the topics that do not exist yet.
   *
   * @param replicationFactor the number of copies of each partition; at most the number of brokers
   * @throws KafkaException if the brokers refuse to create a topic, or have not created it within
   *     30 seconds
   */
  public static void provision(Admin admin, Collection<Topic> topics, short replicationFactor) {
    List<NewTopic> newTopics =
        topics.stream()
            .map(
                topic ->
                    new NewTopic(topic.name(), topic.partitions(), replicationFactor)
                        .configs(topic.configs()))
            .toList();
    CreateTopicsResult result = admin.createTopics(newTopics);
    result.values().forEach(TopicProvisioning::awaitCreation);
  }

  private static void awaitCreation(String topic, KafkaFuture<Void> creation) {
    try {
      creation.get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      if (!(e.getCause() instanceof TopicExistsException)) {
        throw new KafkaException(
            "The topic %s could not be created.".formatted(topic), e.getCause());
      }
    } catch (TimeoutException e) {
      throw new KafkaException(
          "The topic %s was not created in %s s.".formatted(topic, TIMEOUT_SECONDS), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new KafkaException("Interrupted while the topic %s was created.".formatted(topic), e);
    }
  }
}
