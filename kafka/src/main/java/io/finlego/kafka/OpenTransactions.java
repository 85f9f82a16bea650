package io.finlego.kafka;

import static io.finlego.kafka.KafkaAnswers.await;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.AbortTransactionSpec;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListTransactionsOptions;
import org.apache.kafka.clients.admin.ProducerState;
import org.apache.kafka.clients.admin.TransactionDescription;
import org.apache.kafka.clients.admin.TransactionListing;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.SecurityDisabledException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.internals.Topic;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The transactions that are open in partitions, and what their coordinators know of them. */
public final class OpenTransactions {

  private static final Logger LOG = LoggerFactory.getLogger(OpenTransactions.class);

  private final Admin admin;

  public OpenTransactions(Admin admin) {
    this.admin = admin;
  }

  /** Where a transaction is open. */
  public record Place(TopicPartition partition, long producerId, OptionalLong startOffset) {

    static Place of(TopicPartition partition, ProducerState producer) {
      return new Place(partition, producer.producerId(), producer.currentTransactionStartOffset());
    }
  }

  /**
   * Returns the open transactions. Leaves out topics that this service may not read, because their
   * transactions do not hold it up.
   */
  public Map<Place, ProducerState> in(Collection<TopicPartition> partitions) {
    Map<Place, ProducerState> open = new HashMap<>();
    partitions.stream()
        .collect(Collectors.groupingBy(TopicPartition::topic))
        .forEach((topic, partitionsOfTopic) -> open.putAll(in(topic, partitionsOfTopic)));
    return open;
  }

  private Map<Place, ProducerState> in(String topic, List<TopicPartition> partitions) {
    Map<Place, ProducerState> open = new HashMap<>();
    try {
      await(admin.describeProducers(partitions).all())
          .forEach(
              (partition, producers) ->
                  producers.activeProducers().stream()
                      .filter(producer -> producer.currentTransactionStartOffset().isPresent())
                      .forEach(producer -> open.put(Place.of(partition, producer), producer)));
    } catch (AuthorizationException e) {
      LOG.debug("Transactions that hang in {} are not found without the right to read it.", topic);
    }
    return open;
  }

  /** Returns what the coordinators know of these producers' transactions, by producer id. */
  public Map<Long, TransactionDescription> describe(Set<Long> producerIds) {
    List<String> ids =
        await(
                admin
                    .listTransactions(new ListTransactionsOptions().filterProducerIds(producerIds))
                    .all())
            .stream()
            .map(TransactionListing::transactionalId)
            .toList();
    Map<Long, TransactionDescription> transactions = new HashMap<>();
    await(admin.describeTransactions(ids).all())
        .values()
        .forEach(transaction -> transactions.put(transaction.producerId(), transaction));
    return transactions;
  }

  /**
   * Tells whether {@link #describe} shows every transaction that exists. Kafka leaves out
   * transactions that this service may not describe, and those whose coordinator has no leader.
   */
  public boolean areAllDescribed() {
    return !hasAuthorizer() && haveAllCoordinatorsLeaders();
  }

  private boolean hasAuthorizer() {
    try {
      await(admin.describeAcls(AclBindingFilter.ANY).values());
      return true;
    } catch (SecurityDisabledException e) {
      return false;
    } catch (AuthorizationException e) {
      return true;
    }
  }

  private boolean haveAllCoordinatorsLeaders() {
    String topic = Topic.TRANSACTION_STATE_TOPIC_NAME;
    try {
      return await(admin.describeTopics(List.of(topic)).allTopicNames()).values().stream()
          .flatMap(description -> description.partitions().stream())
          .allMatch(partition -> partition.leader() != null && !partition.leader().isEmpty());
    } catch (UnknownTopicOrPartitionException e) {
      return true;
    }
  }

  /** Returns 0 if the topic does not exist, or if this service may not describe it. */
  int partitionCount(String topic) {
    try {
      return await(admin.describeTopics(List.of(topic)).allTopicNames()).values().stream()
          .mapToInt(description -> description.partitions().size())
          .sum();
    } catch (UnknownTopicOrPartitionException | AuthorizationException e) {
      LOG.debug("Transactions that hang in {} are not found.", topic, e);
      return 0;
    }
  }

  /** Aborts a transaction in one partition. Its records there are then never read. */
  public void abort(Place place, ProducerState producer) {
    await(
        admin
            .abortTransaction(
                new AbortTransactionSpec(
                    place.partition(),
                    place.producerId(),
                    (short) producer.producerEpoch(),
                    producer.coordinatorEpoch().orElse(0)))
            .all());
  }
}
