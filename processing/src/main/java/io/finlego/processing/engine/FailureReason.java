package io.finlego.processing.engine;

import java.sql.SQLException;

/**
 * Describes a failure for logs and dead letters by exception types and SQLSTATE. Messages are left
 * out, because Postgres quotes rows in them.
 */
final class FailureReason {

  private FailureReason() {}

  /**
   * The reason for a failure, for instance {@code DataIntegrityViolationException: PSQLException
   * 23514}.
   */
  static String of(Throwable failure) {
    Throwable root = root(failure);
    String reason = failure.getClass().getSimpleName();
    if (!root.equals(failure)) {
      reason += ": " + root.getClass().getSimpleName();
    }
    return root instanceof SQLException sql ? reason + " " + sql.getSQLState() : reason;
  }

  /** A throwable for the log, with the stack of the root cause but without its message. */
  static Throwable withoutMessage(Throwable failure) {
    return new Told(of(failure), root(failure).getStackTrace());
  }

  private static Throwable root(Throwable failure) {
    Throwable root = failure;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return root;
  }

  private static final class Told extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Told(String reason, StackTraceElement[] stack) {
      super(reason);
      setStackTrace(stack);
    }
  }
}
