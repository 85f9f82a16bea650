package io.finlego.processing.engine;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.AbortTransactionSpec;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListTransactionsOptions;
import org.apache.kafka.clients.admin.ProducerState;
import org.apache.kafka.clients.admin.TransactionDescription;
import org.apache.kafka.clients.admin.TransactionListing;
import org.apache.kafka.clients.admin.TransactionState;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.InterruptException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ends transactions that Kafka itself would never end. If a broker loses the last records of a
 * partition or of its own transaction log, a transaction may stay open in the partition although
 * its coordinator does not know it any more. Readers of committed records would wait for its end
 * forever.
 */
final class HangingTransactions {

  private static final Logger LOG = LoggerFactory.getLogger(HangingTransactions.class);

  /** The states in which the coordinator will still end a transaction. */
  private static final Set<TransactionState> ACTIVE =
      Set.of(
          TransactionState.ONGOING,
          TransactionState.PREPARE_COMMIT,
          TransactionState.PREPARE_ABORT,
          TransactionState.PREPARE_EPOCH_FENCE);

  /**
   * How long a transaction must be unknown. A transaction that ends is unknown for a few
   * milliseconds before its end is in all partitions.
   */
  private static final Duration PAUSE = Duration.ofSeconds(1);

  private final Admin admin;
  private final Duration longestTransaction;
  private Map<Place, Long> firstSeenNanos = Map.of();

  /**
   * @param longestTransaction a transaction that stays open for longer, and for twice its time-out,
   *     hangs whatever its coordinator says
   */
  HangingTransactions(Admin admin, Duration longestTransaction) {
    this.admin = admin;
    this.longestTransaction = longestTransaction;
  }

  /** Where a transaction is open. */
  private record Place(TopicPartition partition, long producerId, OptionalLong startOffset) {

    static Place of(TopicPartition partition, ProducerState producer) {
      return new Place(partition, producer.producerId(), producer.currentTransactionStartOffset());
    }
  }

  /** Aborts the transactions that hang in these partitions. Their records are then never read. */
  void abort(Collection<TopicPartition> partitions) {
    Map<Place, ProducerState> open = findOpen(partitions);
    noteSeen(open.keySet());
    Set<Place> suspects = suspects(open);
    if (suspects.isEmpty()) {
      return;
    }
    pause();
    Map<Place, ProducerState> stillOpen =
        findOpen(suspects.stream().map(Place::partition).collect(Collectors.toSet()));
    stillOpen.keySet().retainAll(suspects);
    stillOpen.keySet().retainAll(suspects(stillOpen));
    stillOpen.forEach(this::abort);
  }

  private void abort(Place place, ProducerState producer) {
    LOG.error(
        "A transaction of producer {} hangs in {}, because Kafka has lost records. It is aborted",
        place.producerId(),
        place.partition());
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

  private Map<Place, ProducerState> findOpen(Collection<TopicPartition> partitions) {
    Map<Place, ProducerState> open = new HashMap<>();
    partitions.stream()
        .collect(Collectors.groupingBy(TopicPartition::topic))
        .forEach((topic, partitionsOfTopic) -> open.putAll(findOpen(topic, partitionsOfTopic)));
    return open;
  }

  private Map<Place, ProducerState> findOpen(String topic, List<TopicPartition> partitions) {
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

  private void noteSeen(Set<Place> places) {
    long now = System.nanoTime();
    Map<Place, Long> earlier = firstSeenNanos;
    firstSeenNanos =
        places.stream()
            .collect(Collectors.toMap(place -> place, place -> earlier.getOrDefault(place, now)));
  }

  private Set<Place> suspects(Map<Place, ProducerState> open) {
    if (open.isEmpty()) {
      return Set.of();
    }
    Map<Long, TransactionDescription> known = knownTransactions(open.keySet());
    return open.entrySet().stream()
        .filter(
            candidate -> {
              Place place = candidate.getKey();
              TransactionDescription transaction = known.get(place.producerId());
              return transaction == null
                  || !isExpectedToEnd(place, candidate.getValue(), transaction)
                  || isOverdue(place, transaction);
            })
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  /** Tells whether the coordinator means to end the transaction in this partition. */
  private static boolean isExpectedToEnd(
      Place place, ProducerState producer, TransactionDescription transaction) {
    return ACTIVE.contains(transaction.state())
        && transaction.topicPartitions().contains(place.partition())
        && transaction.producerEpoch() >= producer.producerEpoch();
  }

  /** Tells whether the coordinator has failed to end a transaction that lasts too long. */
  private boolean isOverdue(Place place, TransactionDescription transaction) {
    long now = System.nanoTime();
    Duration age = Duration.ofNanos(now - firstSeenNanos.getOrDefault(place, now));
    Duration timeout = Duration.ofMillis(transaction.transactionTimeoutMs());
    return age.compareTo(longestTransaction) > 0 && age.compareTo(timeout.multipliedBy(2)) > 0;
  }

  private Map<Long, TransactionDescription> knownTransactions(Set<Place> places) {
    Set<Long> producerIds = places.stream().map(Place::producerId).collect(Collectors.toSet());
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

  private static void pause() {
    try {
      Thread.sleep(PAUSE);
    } catch (InterruptedException e) {
      throw new InterruptException(e);
    }
  }

  private static <T> T await(KafkaFuture<T> future) {
    try {
      return future.get();
    } catch (InterruptedException e) {
      throw new InterruptException(e);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof AuthorizationException refusal
          ? refusal
          : new KafkaException("The transactions of Kafka cannot be examined.", e.getCause());
    }
  }
}
