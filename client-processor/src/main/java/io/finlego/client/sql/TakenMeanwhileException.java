package io.finlego.client.sql;

import java.sql.SQLException;
import org.springframework.dao.ConcurrencyFailureException;

/**
 * Another transaction took a unique value while the batch ran: the batch has to be decided again,
 * and sees it then.
 */
public final class TakenMeanwhileException extends ConcurrencyFailureException {

  private static final long serialVersionUID = 1L;
  private static final String SERIALIZATION_FAILURE = "40001";

  public TakenMeanwhileException(String message) {
    super(message, new SQLException(message, SERIALIZATION_FAILURE));
  }
}
