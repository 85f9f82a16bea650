package io.finlego.processing.postgres;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;

/**
 * Thrown if another transaction stored the same unique value while the batch was running. The
 * exception has the SQLSTATE of a serialization failure, so that the engine runs the batch again.
 * In the second run the batch sees the other transaction's row.
 */
public final class TakenMeanwhileException extends ConcurrencyFailureException {

  private static final long serialVersionUID = 1L;
  private static final String SERIALIZATION_FAILURE = "40001";

  /**
   * @param message names the kind of the value, for example "an external id". The message must not
   *     contain the value itself
   */
  public TakenMeanwhileException(String message) {
    this(message, null);
  }

  /**
   * @param message names the kind of the value. It must not contain the value itself
   * @param cause the exception from Postgres; null if Postgres did not report an error
   */
  public TakenMeanwhileException(String message, @Nullable Throwable cause) {
    super(message, new SQLException(message, SERIALIZATION_FAILURE, cause));
  }
}
