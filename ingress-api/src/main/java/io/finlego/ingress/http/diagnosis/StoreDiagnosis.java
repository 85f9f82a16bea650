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
 * Translates an exception of the database into a failure: 503 if the database cannot be reached,
 * 400 if it refuses a value of the request, and null for other exceptions.
 */
final class StoreDiagnosis {

  /**
   * The SQLSTATE class 22, "data exception". The statement is correct, but the database refuses a
   * value.
   */
  private static final String DATA_EXCEPTION_CLASS = "22";

  private StoreDiagnosis() {}

  static @Nullable Failure of(Throwable thrown) {
    boolean isUnreachable =
        thrown instanceof DataAccessResourceFailureException
            || thrown instanceof TransientDataAccessException
            || thrown instanceof RecoverableDataAccessException
            || thrown instanceof QueryTimeoutException
            || thrown instanceof CannotCreateTransactionException;
    if (isUnreachable) {
      return Failure.ofStatus(503);
    }
    return thrown instanceof DataAccessException e
            && e.getMostSpecificCause() instanceof SQLException sqlException
            && sqlException.getSQLState() != null
            && sqlException.getSQLState().startsWith(DATA_EXCEPTION_CLASS)
        ? Failure.ofStatus(400)
        : null;
  }
}
