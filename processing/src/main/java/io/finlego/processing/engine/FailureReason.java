package io.finlego.processing.engine;

import io.finlego.processing.UnopenedEventsException;
import java.sql.SQLException;

/**
 * Describes a failure for logs, dead letters and the health. The description has the exception
 * types and the SQLSTATE. It does not have the messages, because Postgres' messages can quote rows.
 * Only messages that say what an operator must do are shown: those of {@link
 * UnopenedEventsException}, {@link JournalGapException} and {@link MissingJournalException}.
 */
final class FailureReason {

  private FailureReason() {}

  /**
   * Describes a failure, for example as {@code DataIntegrityViolationException: PSQLException
   * 23514}.
   */
  static String of(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof UnopenedEventsException unopenedEvents) {
        return String.valueOf(unopenedEvents.getMessage());
      }
      if (cause instanceof JournalGapException || cause instanceof MissingJournalException) {
        return cause.getClass().getSimpleName() + ": " + cause.getMessage();
      }
    }
    Throwable rootCause = rootCause(failure);
    String reason = failure.getClass().getSimpleName();
    if (!rootCause.equals(failure)) {
      reason += ": " + rootCause.getClass().getSimpleName();
    }
    return rootCause instanceof SQLException sqlException
        ? reason + " " + sqlException.getSQLState()
        : reason;
  }

  /**
   * Returns an exception for the log. It has the stack trace of the root cause, and the description
   * of the failure as its message.
   */
  static Throwable withoutMessage(Throwable failure) {
    return new MessageFreeException(of(failure), rootCause(failure).getStackTrace());
  }

  private static Throwable rootCause(Throwable failure) {
    Throwable rootCause = failure;
    while (rootCause.getCause() != null) {
      rootCause = rootCause.getCause();
    }
    return rootCause;
  }

  private static final class MessageFreeException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    MessageFreeException(String reason, StackTraceElement[] stackTrace) {
      super(reason);
      setStackTrace(stackTrace);
    }
  }
}
