package io.finlego.processing.postgres;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;

/**
 * Another transaction stored the same unique value while the batch ran. The SQLSTATE is that of a
 * serialization failure: the machine then runs the batch again, and the batch sees the other
 * transaction's row.
 */
public final class TakenMeanwhileException extends ConcurrencyFailureException {

  private static final long serialVersionUID = 1L;
  private static final String SERIALIZATION_FAILURE = "40001";

  /**
   * @param message names the value's kind, never the value
   */
  public TakenMeanwhileException(String message) {
    this(message, null);
  }

  /**
   * @param cause Postgres' refusal, if it refused
   */
  public TakenMeanwhileException(String message, @Nullable Throwable cause) {
    super(message, new SQLException(message, SERIALIZATION_FAILURE, cause));
  }
}
