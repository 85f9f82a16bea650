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
 * Finds out whether the topic of a name was replaced. A topic that is deleted and created again is
 * another topic, whose offsets start anew; but a consumer continues at its old offset without an
 * error. The topic's id reveals the change.
 */
final class TopicIdentity {

  private static final Duration CHECK_INTERVAL = Duration.ofSeconds(5);

  private final Admin admin;
  private final String topic;
  private long checkedNanos = System.nanoTime();
  private @Nullable KafkaFuture<TopicDescription> checking;

  TopicIdentity(Admin admin, String topic) {
    this.admin = admin;
    this.topic = topic;
  }

  /**
   * The current id of the topic.
   *
   * @throws KafkaException if Kafka is away or the topic does not exist
   */
  UUID current() {
    checking = null;
    checkedNanos = System.nanoTime();
    return get(describe());
  }

  /** Asks Kafka whether the topic still has this id. May be called by any thread. */
  boolean isCurrent(UUID topicId) {
    return get(describe()).equals(topicId);
  }

  /**
   * Tells whether the topic is known to have another id than this one. The call does not wait: the
   * id is looked up in the background from time to time.
   */
  boolean isKnownToDiffer(UUID topicId) {
    KafkaFuture<TopicDescription> answer = checking;
    if (answer != null && answer.isDone()) {
      checking = null;
      checkedNanos = System.nanoTime();
      return !answer.isCompletedExceptionally() && !get(answer).equals(topicId);
    }
    if (answer == null && System.nanoTime() - checkedNanos >= CHECK_INTERVAL.toNanos()) {
      checking = describe();
    }
    return false;
  }

  private KafkaFuture<TopicDescription> describe() {
    var description = admin.describeTopics(List.of(topic)).topicNameValues().get(topic);
    if (description == null) {
      throw new IllegalStateException("Kafka's answer lacks the requested topic.");
    }
    return description;
  }

  private static UUID get(KafkaFuture<TopicDescription> description) {
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
