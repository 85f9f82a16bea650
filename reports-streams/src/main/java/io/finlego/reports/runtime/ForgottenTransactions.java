package io.finlego.reports.runtime;

import static io.finlego.kafka.KafkaAnswers.await;

import io.finlego.kafka.HangingTransactions;
import io.finlego.kafka.OpenTransactions;
import io.finlego.schemas.Topics;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.AuthorizationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ends transactions of earlier instances that Kafka itself would never end, because it has lost
 * records. Kafka Streams would wait for ever for the end of a transaction with the group's offsets,
 * and subscribers for the end of one with figures.
 */
final class ForgottenTransactions {

  private static final Logger LOG = LoggerFactory.getLogger(ForgottenTransactions.class);

  private static final List<String> FIGURES =
      List.of(Topics.DAILY_BALANCES, Topics.AGGREGATED_AMOUNTS, Topics.TREASURY);

  /** Much longer than the transactions of Kafka Streams. */
  private static final Duration TRANSACTION_MAX = Duration.ofMinutes(1);

  private final Admin admin;
  private final String groupId;
  private final OpenTransactions open;

  ForgottenTransactions(Admin admin, String groupId) {
    this.admin = admin;
    this.groupId = groupId;
    this.open = new OpenTransactions(admin);
  }

  /** Ends those that hang. Other instances may run. */
  void end() {
    HangingTransactions hanging = new HangingTransactions(open, TRANSACTION_MAX, Clock.systemUTC());
    Set<TopicPartition> partitions = partitionsOfFigures();
    partitions.addAll(hanging.offsetsPartition(groupId));
    unlessForbidden(() -> hanging.abort(partitions));
  }

  /** Ends all that are open in the topics of the figures. No instance may run. */
  void endAllOfFigures() {
    unlessForbidden(
        () ->
            open.in(partitionsOfFigures())
                .forEach(
                    (place, producer) -> {
                      LOG.warn("A transaction is open in {} and is aborted.", place.partition());
                      open.abort(place, producer);
                    }));
  }

  private Set<TopicPartition> partitionsOfFigures() {
    return await(admin.describeTopics(FIGURES).allTopicNames()).values().stream()
        .flatMap(
            topic ->
                topic.partitions().stream()
                    .map(partition -> new TopicPartition(topic.name(), partition.partition())))
        .collect(Collectors.toSet());
  }

  private static void unlessForbidden(Runnable work) {
    try {
      work.run();
    } catch (AuthorizationException e) {
      LOG.warn(
          "A transaction hangs, and this service may not abort it. Give it the right to alter the"
              + " cluster",
          e);
    }
  }
}
