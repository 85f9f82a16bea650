package io.finlego.processing.engine;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.errors.InterruptException;
import org.jspecify.annotations.Nullable;

/**
 * Finds out whether the command topic was deleted and created again. The new topic has the same
 * name, but its offsets start again at zero. Kafka does not tell the consumer about the new topic,
 * and the consumer continues at its old offset. Only the new topic's id shows that it is a
 * different topic.
 */
final class TopicIdentity {

  private static final Duration CHECK_INTERVAL = Duration.ofSeconds(5);

  private final Admin admin;
  private final String topic;
  private long lastCheckNanos = System.nanoTime();
  private @Nullable KafkaFuture<TopicDescription> pendingCheck;

  TopicIdentity(Admin admin, String topic) {
    this.admin = admin;
    this.topic = topic;
  }

  /**
   * Asks Kafka for the current id of the topic.
   *
   * @throws KafkaException if Kafka is unavailable or the topic does not exist
   */
  UUID currentId() {
    pendingCheck = null;
    lastCheckNanos = System.nanoTime();
    return topicId(requestDescription());
  }

  /** Asks Kafka whether this is still the id of the topic. Any thread may call this method. */
  boolean isCurrentId(UUID topicId) {
    return topicId(requestDescription()).equals(topicId);
  }

  /**
   * Tells whether an earlier request has shown that the topic has another id. This method does not
   * wait for Kafka. From time to time it sends a request for the id, and a later call uses the
   * answer.
   */
  boolean isKnownToDiffer(UUID topicId) {
    KafkaFuture<TopicDescription> check = pendingCheck;
    if (check != null && check.isDone()) {
      pendingCheck = null;
      lastCheckNanos = System.nanoTime();
      return !check.isCompletedExceptionally() && !topicId(check).equals(topicId);
    }
    if (check == null && System.nanoTime() - lastCheckNanos >= CHECK_INTERVAL.toNanos()) {
      pendingCheck = requestDescription();
    }
    return false;
  }

  private KafkaFuture<TopicDescription> requestDescription() {
    var description = admin.describeTopics(List.of(topic)).topicNameValues().get(topic);
    if (description == null) {
      throw new IllegalStateException("Kafka's answer lacks the requested topic.");
    }
    return description;
  }

  private static UUID topicId(KafkaFuture<TopicDescription> description) {
    try {
      Uuid id = description.get().topicId();
      return new UUID(id.getMostSignificantBits(), id.getLeastSignificantBits());
    } catch (InterruptedException e) {
      throw new InterruptException(e);
    } catch (ExecutionException e) {
      throw new KafkaException("The command topic cannot be described.", e.getCause());
    }
  }
}
