package io.finlego.processing.engine;

import io.finlego.processing.UnopenedEventsException;
import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.Set;
import org.apache.kafka.common.KafkaException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.TransactionException;

/** The kinds of failures. The engine reacts to each kind differently. */
enum FailureKind {
  /**
   * The batch collided with another transaction, for example in a deadlock. The engine runs the
   * batch again at once.
   */
  CONTENTION,
  /**
   * Postgres or Kafka is unavailable or lacks a resource, or a key is missing. The engine waits and
   * then continues at the same place.
   */
  TRANSIENT,
  /**
   * Either the server or a command may be at fault, for example after a time-out or if a table or
   * privilege is missing. The engine waits, as for {@link #TRANSIENT}. When {@code patience} is
   * over, the engine treats the failure as {@link #POISON}.
   */
  SUSPECT,
  /**
   * A command made its batch fail. The engine finds the command and moves it to the dead letters.
   */
  POISON;

  private static final Set<String> CONTENTION_STATES = Set.of("40001", "40P01");
  private static final Set<String> TRANSIENT_STATES = Set.of("55P03", "25006", "25P03");
  private static final Set<String> TRANSIENT_CLASSES = Set.of("08", "53", "58");
  private static final Set<String> SUSPECT_STATES = Set.of("57014", "25P04");
  private static final Set<String> SUSPECT_CLASSES = Set.of("28", "3D", "3F", "42", "XX");

  /**
   * Returns the kind of a failure. In the chain of causes, the first {@link SQLException}, Kafka
   * failure or {@link UnopenedEventsException} decides. Without such a cause, the failure is {@link
   * #TRANSIENT} if a connection or transaction failed, and otherwise {@link #POISON}.
   */
  static FailureKind of(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      switch (cause) {
        case SQLException sqlException -> {
          return ofSql(sqlException);
        }
        case KafkaException _,
            PublishingException _,
            RecreatedTopicException _,
            LostEndException _,
            ChangedDatabaseException _,
            JournalGapException _,
            UnopenedEventsException _ -> {
          return TRANSIENT;
        }
        default -> {}
      }
    }
    return failure instanceof DataAccessResourceFailureException
            || failure instanceof TransactionException
        ? TRANSIENT
        : POISON;
  }

  private static FailureKind ofSql(SQLException failure) {
    String sqlState = failure.getSQLState();
    if (sqlState == null || sqlState.length() != 5) {
      return TRANSIENT; // the driver or the pool threw the exception, not the server
    }
    if (CONTENTION_STATES.contains(sqlState)) {
      return CONTENTION;
    }
    String stateClass = sqlState.substring(0, 2);
    if (TRANSIENT_CLASSES.contains(stateClass)
        || TRANSIENT_STATES.contains(sqlState)
        || sqlState.startsWith("57P")
        || failure instanceof SQLTransientException
        || failure instanceof SQLRecoverableException) {
      return TRANSIENT;
    }
    return SUSPECT_STATES.contains(sqlState) || SUSPECT_CLASSES.contains(stateClass)
        ? SUSPECT
        : POISON;
  }
}
