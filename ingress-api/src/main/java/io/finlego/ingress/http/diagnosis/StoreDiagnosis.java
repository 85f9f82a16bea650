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
 * What a failure of the read side means: the store is away (503), or a value got so far that no
 * type caught (400).
 */
final class StoreDiagnosis {

  /** SQLSTATE class 22, "data exception": the statement is right, a value is not. */
  private static final String DATA_EXCEPTION = "22";

  private StoreDiagnosis() {}

  static @Nullable Failure of(Throwable thrown) {
    boolean away =
        thrown instanceof DataAccessResourceFailureException
            || thrown instanceof TransientDataAccessException
            || thrown instanceof RecoverableDataAccessException
            || thrown instanceof QueryTimeoutException
            || thrown instanceof CannotCreateTransactionException;
    if (away) {
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
