package io.finlego.processing.postgres;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;

/**
 * Thrown if another transaction stored the same unique value while the batch ran. The SQLSTATE is
 * that of a serialization failure. Therefore the machine runs the batch again, and the batch then
 * sees the other transaction's row.
 */
public final class TakenMeanwhileException extends ConcurrencyFailureException {

  private static final long serialVersionUID = 1L;
  private static final String SERIALIZATION_FAILURE = "40001";

  /**
   * @param message names the kind of the value, never the value itself
   */
  public TakenMeanwhileException(String message) {
    this(message, null);
  }

  /**
   * @param cause Postgres' error; null if Postgres did not report one
   */
  public TakenMeanwhileException(String message, @Nullable Throwable cause) {
    super(message, new SQLException(message, SERIALIZATION_FAILURE, cause));
  }
}
