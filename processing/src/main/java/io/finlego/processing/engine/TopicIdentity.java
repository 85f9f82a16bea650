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
 * Which topic stands behind the name: after a deletion and a creation it is another one, whose
 * offsets begin anew, while a consumer goes on at its old offset without a word.
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
   * The topic's id now.
   *
   * @throws KafkaException if Kafka is away or has no such topic
   */
  UUID current() {
    checking = null;
    checkedNanos = System.nanoTime();
    return get(describe());
  }

  /** As {@link #current}; for any thread. */
  boolean isCurrent(UUID topicId) {
    return get(describe()).equals(topicId);
  }

  /** Looks from time to time, without waiting, whether the topic is another one by now. */
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
    var described = admin.describeTopics(List.of(topic)).topicNameValues().get(topic);
    if (described == null) {
      throw new IllegalStateException("Kafka was asked for a topic and answers for none.");
    }
    return described;
  }

  private static UUID get(KafkaFuture<TopicDescription> described) {
    try {
      Uuid id = described.get().topicId();
      return new UUID(id.getMostSignificantBits(), id.getLeastSignificantBits());
    } catch (InterruptedException e) {
      throw new InterruptException(e);
    } catch (ExecutionException e) {
      throw new KafkaException("The command topic can't be described.", e.getCause());
    }
  }
}
