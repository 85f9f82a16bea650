package io.finlego.kafka;

import io.finlego.kafka.OpenTransactions.Place;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.ProducerState;
import org.apache.kafka.clients.admin.TransactionDescription;
import org.apache.kafka.clients.admin.TransactionState;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.internals.Topic;
import org.apache.kafka.common.utils.Utils;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ends transactions that Kafka itself would never end. If a broker loses the last records of a
 * partition or of its own transaction log, a transaction may stay open in the partition although
 * its coordinator does not know it any more. Readers of committed records would wait for its end
 * forever.
 */
public final class HangingTransactions {

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
  private static final Duration SUSPICION = Duration.ofSeconds(1);

  /** Kafka's default for the longest time-out that a producer may choose. */
  private static final Duration BROKER_TIMEOUT_MAX = Duration.ofMinutes(15);

  private final OpenTransactions transactions;
  private final Duration transactionDurationMax;
  private final Clock clock;
  private final Map<Place, Long> firstSeenNanos = new HashMap<>();

  /**
   * @param transactionDurationMax a transaction that stays open for longer, and for twice its
   *     time-out, hangs whatever its coordinator says
   */
  public HangingTransactions(
      OpenTransactions transactions, Duration transactionDurationMax, Clock clock) {
    this.transactions = transactions;
    this.transactionDurationMax = transactionDurationMax;
    this.clock = clock;
  }

  /**
   * Returns the partition that has a group's committed offsets, in a set; an empty set if nobody
   * has committed offsets yet.
   */
  public Set<TopicPartition> offsetsPartition(String groupId) {
    int count = transactions.partitionCount(Topic.GROUP_METADATA_TOPIC_NAME);
    return count == 0
        ? Set.of()
        : Set.of(
            new TopicPartition(
                Topic.GROUP_METADATA_TOPIC_NAME, Utils.abs(groupId.hashCode()) % count));
  }

  /** Aborts the transactions that hang in these partitions. Their records are then never read. */
  public void abort(Collection<TopicPartition> partitions) {
    Map<Place, ProducerState> open = transactions.in(partitions);
    noteSeen(partitions, open.keySet());
    Set<Place> suspects = suspects(open);
    if (suspects.isEmpty()) {
      return;
    }
    pause();
    Map<Place, ProducerState> stillOpen =
        transactions.in(suspects.stream().map(Place::partition).collect(Collectors.toSet()));
    stillOpen.keySet().retainAll(suspects);
    stillOpen.keySet().retainAll(suspects(stillOpen));
    stillOpen.forEach(
        (place, producer) -> {
          LOG.error(
              "A transaction of producer {} hangs in {}, because Kafka has lost records. It is"
                  + " aborted",
              place.producerId(),
              place.partition());
          transactions.abort(place, producer);
        });
  }

  private void noteSeen(Collection<TopicPartition> partitions, Set<Place> open) {
    Set<TopicPartition> examined = Set.copyOf(partitions);
    firstSeenNanos
        .keySet()
        .removeIf(place -> examined.contains(place.partition()) && !open.contains(place));
    long now = System.nanoTime();
    open.forEach(place -> firstSeenNanos.putIfAbsent(place, now));
  }

  private Set<Place> suspects(Map<Place, ProducerState> open) {
    if (open.isEmpty()) {
      return Set.of();
    }
    Map<Long, TransactionDescription> known =
        transactions.describe(
            open.keySet().stream().map(Place::producerId).collect(Collectors.toSet()));
    boolean areAllKnown = transactions.areAllDescribed();
    return open.entrySet().stream()
        .filter(
            candidate -> {
              Place place = candidate.getKey();
              ProducerState producer = candidate.getValue();
              TransactionDescription transaction = known.get(place.producerId());
              return transaction == null
                  ? areAllKnown || isOlderThanAnyTimeout(producer)
                  : !isExpectedToEnd(place, producer, transaction) || isOverdue(place, transaction);
            })
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  /** Tells whether a living coordinator would have ended the transaction by now. */
  private boolean isOlderThanAnyTimeout(ProducerState producer) {
    return producer.lastTimestamp() < clock.millis() - BROKER_TIMEOUT_MAX.toMillis();
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
    return age.compareTo(transactionDurationMax) > 0 && age.compareTo(timeout.multipliedBy(2)) > 0;
  }

  private static void pause() {
    try {
      Thread.sleep(SUSPICION);
    } catch (InterruptedException e) {
      throw new InterruptException(e);
    }
  }
}
