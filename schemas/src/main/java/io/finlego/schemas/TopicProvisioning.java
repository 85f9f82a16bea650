package io.finlego.schemas;

import java.time.Duration;
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
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.jspecify.annotations.Nullable;

/**
 * Creates the topics of the catalogue that do not exist yet. It never changes the settings of an
 * existing topic, because an operator may have changed them. Any number of applications may call it
 * at the same time, and at every start.
 */
public final class TopicProvisioning {

  private static final int TIMEOUT_SECONDS = 30;
  private static final Duration PAUSE = Duration.ofMillis(20);

  private TopicProvisioning() {}

  /**
   * Creates the missing topics of the whole catalogue.
   *
   * @param replicationFactor the number of copies of each partition; at most the number of brokers
   * @throws KafkaException if the brokers refuse to create a topic, or have not created it within a
   *     minute
   */
  public static void provision(String bootstrapServers, short replicationFactor) {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
      provision(admin, Topics.all(), replicationFactor);
    }
  }

  /**
   * Creates those of the topics that do not exist yet. A created topic is known to the controller
   * first. This method returns when the broker that it asks knows all topics, too. Other brokers
   * may learn of them a moment later. Without the permission to describe a topic, the method does
   * not wait for it.
   *
   * @param replicationFactor the number of copies of each partition; at most the number of brokers
   * @throws KafkaException if the brokers refuse to create a topic, or have not created it within a
   *     minute
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
    awaitKnown(admin, topics.stream().map(Topic::name).toList());
  }

  private static void awaitCreation(String topic, KafkaFuture<Void> creation) {
    Exception failure = failure(topic, creation);
    if (failure != null && !(failure instanceof TopicExistsException)) {
      throw new KafkaException("The topic %s could not be created.".formatted(topic), failure);
    }
  }

  private static void awaitKnown(Admin admin, List<String> topics) {
    long endNanos = System.nanoTime() + TimeUnit.SECONDS.toNanos(TIMEOUT_SECONDS);
    String unknownTopic = findUnknown(admin, topics);
    while (unknownTopic != null) {
      if (System.nanoTime() - endNanos > 0) {
        throw notCreatedInTime(unknownTopic, null);
      }
      pause(unknownTopic);
      unknownTopic = findUnknown(admin, topics);
    }
  }

  private static @Nullable String findUnknown(Admin admin, List<String> topics) {
    return admin.describeTopics(topics).topicNameValues().entrySet().stream()
        .filter(description -> !isKnown(description.getKey(), description.getValue()))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(null);
  }

  private static boolean isKnown(String topic, KafkaFuture<?> description) {
    Exception failure = failure(topic, description);
    if (failure instanceof UnknownTopicOrPartitionException) {
      return false;
    }
    if (failure != null && !(failure instanceof AuthorizationException)) {
      throw new KafkaException("The topic %s could not be found.".formatted(topic), failure);
    }
    return true;
  }

  /** Returns why Kafka refused, or null if it did not. */
  private static @Nullable Exception failure(String topic, KafkaFuture<?> answer) {
    try {
      answer.get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
      return null;
    } catch (ExecutionException e) {
      return e.getCause() instanceof Exception cause ? cause : e;
    } catch (TimeoutException e) {
      throw notCreatedInTime(topic, e);
    } catch (InterruptedException e) {
      throw interrupted(topic, e);
    }
  }

  private static void pause(String topic) {
    try {
      Thread.sleep(PAUSE);
    } catch (InterruptedException e) {
      throw interrupted(topic, e);
    }
  }

  private static KafkaException notCreatedInTime(String topic, @Nullable Exception cause) {
    return new KafkaException(
        "The topic %s was not created in %s s.".formatted(topic, TIMEOUT_SECONDS), cause);
  }

  private static KafkaException interrupted(String topic, InterruptedException cause) {
    Thread.currentThread().interrupt();
    return new KafkaException(
        "Interrupted while the topic %s was created.".formatted(topic), cause);
  }
}
