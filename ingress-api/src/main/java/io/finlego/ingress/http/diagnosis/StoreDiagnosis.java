package io.finlego.ingress.http.diagnosis;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;

/**
 * Translates a failure of the read side: the database cannot be reached (503), or the database
 * refuses a value that passed every check before it (400).
 */
final class StoreDiagnosis {

  /**
   * SQLSTATE class 22, "data exception": the statement is correct, but the database refuses a
   * value.
   */
  private static final String DATA_EXCEPTION = "22";

  private StoreDiagnosis() {}

  static @Nullable Failure of(Throwable thrown) {
    boolean unreachable =
        thrown instanceof DataAccessResourceFailureException
            || thrown instanceof TransientDataAccessException
            || thrown instanceof RecoverableDataAccessException
            || thrown instanceof QueryTimeoutException
            || thrown instanceof CannotCreateTransactionException;
    if (unreachable) {
      return Failure.ofStatus(503);
    }
    return thrown instanceof DataAccessException e
            && e.getMostSpecificCause() instanceof SQLException sql
            && sql.getSQLState() != null
            && sql.getSQLState().startsWith(DATA_EXCEPTION)
        ? Failure.ofStatus(400)
        : null;
  }
}
