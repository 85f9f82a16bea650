package io.finlego.processing.engine;

import static io.finlego.kafka.KafkaAnswers.await;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TransactionDescription;
import org.apache.kafka.clients.admin.TransactionState;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.TransactionalIdNotFoundException;

/**
 * Chooses the transactional id of a consumer loop's producer. It is the same after a restart, so
 * that Kafka at once aborts a transaction during which the process died.
 *
 * <p>If a broker has lost the newest records of its own transaction log, the end of a transaction
 * may be stuck: the partitions refuse the end, because they know a newer epoch of the producer. No
 * producer can then use the id any more, so the loop takes another one.
 */
final class TransactionalIds {

  private static final Set<TransactionState> ENDING =
      Set.of(TransactionState.PREPARE_COMMIT, TransactionState.PREPARE_ABORT);

  /**
   * How long a late end of a transaction must go on being late. A coordinator that has just started
   * ends old transactions within milliseconds.
   */
  private static final Duration SUSPICION = Duration.ofSeconds(5);

  private static final Duration PAUSE = Duration.ofMillis(100);

  private final Admin admin;
  private final Duration transactionDurationMax;
  private final Clock clock;

  /**
   * @param transactionDurationMax a transaction that has not ended after this time is late
   */
  TransactionalIds(Admin admin, Duration transactionDurationMax, Clock clock) {
    this.admin = admin;
    this.transactionDurationMax = transactionDurationMax;
    this.clock = clock;
  }

  /**
   * Returns this id, or the first id with a number after it, whose last transaction is not stuck.
   *
   * @param leftOutCount the number of ids to leave out at the beginning, because a producer has
   *     seen that they cannot be used
   */
  String firstUsable(String id, int leftOutCount) {
    int number = leftOutCount;
    while (isStuck(numbered(id, number))) {
      number++;
    }
    return numbered(id, number);
  }

  /** Neither an instance's id nor a loop's number contains a slash. */
  private static String numbered(String id, int number) {
    return number == 0 ? id : id + "/" + number;
  }

  private boolean isStuck(String id) {
    long startNanos = System.nanoTime();
    while (isLate(id)) {
      if (System.nanoTime() - startNanos > SUSPICION.toNanos()) {
        return true;
      }
      try {
        Thread.sleep(PAUSE);
      } catch (InterruptedException e) {
        throw new InterruptException(e);
      }
    }
    return false;
  }

  private boolean isLate(String id) {
    try {
      TransactionDescription transaction =
          await(admin.describeTransactions(List.of(id)).description(id));
      long ageMs = clock.millis() - transaction.transactionStartTimeMs().orElse(clock.millis());
      return ENDING.contains(transaction.state()) && ageMs > transactionDurationMax.toMillis();
    } catch (TransactionalIdNotFoundException e) {
      return false;
    }
  }
}
