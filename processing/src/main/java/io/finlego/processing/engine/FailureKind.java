package io.finlego.processing.engine;

import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.Set;
import org.apache.kafka.common.KafkaException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.TransactionException;

/** The kind of a failure, which decides the reaction to it. */
enum FailureKind {
  /** Two transactions blocked each other, so the batch must run again at once. */
  CONTENTION,
  /**
   * Postgres or Kafka is away or lacks a resource. Processing must wait and then continue from the
   * same place.
   */
  TRANSIENT,
  /**
   * Either the server or the command may be at fault, for instance at a time-out or a missing table
   * or privilege. Processing must wait first; only when the patience is over, the single command is
   * looked for.
   */
  SUSPECT,
  /** A command broke its batch. The command must be found and moved to the dead letters. */
  POISON;

  private static final Set<String> CONTENDED = Set.of("40001", "40P01");
  private static final Set<String> TRANSIENT_STATES = Set.of("55P03", "25006", "25P03");
  private static final Set<String> TRANSIENT_CLASSES = Set.of("08", "53", "58");
  private static final Set<String> SUSPECT_STATES = Set.of("57014", "25P04");
  private static final Set<String> SUSPECT_CLASSES = Set.of("28", "3D", "3F", "42", "XX");

  /**
   * The kind of a failure. It is decided by the first exception in the chain of causes that has a
   * kind.
   */
  static FailureKind of(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      switch (cause) {
        case SQLException sql -> {
          return ofSql(sql);
        }
        case KafkaException _, PublishingException _, RecreatedTopicException _ -> {
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
    String state = failure.getSQLState();
    if (state == null || state.length() != 5) {
      return TRANSIENT; // the exception comes from the driver or the pool, not from the server
    }
    if (CONTENDED.contains(state)) {
      return CONTENTION;
    }
    String stateClass = state.substring(0, 2);
    if (TRANSIENT_CLASSES.contains(stateClass)
        || TRANSIENT_STATES.contains(state)
        || state.startsWith("57P")
        || failure instanceof SQLTransientException
        || failure instanceof SQLRecoverableException) {
      return TRANSIENT;
    }
    return SUSPECT_STATES.contains(state) || SUSPECT_CLASSES.contains(stateClass)
        ? SUSPECT
        : POISON;
  }
}
