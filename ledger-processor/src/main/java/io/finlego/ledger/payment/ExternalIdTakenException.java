package io.finlego.ledger.payment;

import java.sql.SQLException;
import org.springframework.dao.ConcurrencyFailureException;

/**
 * Another transaction stored the same external id first. The SQLSTATE is that of a serialization
 * failure, so that the batch runs again, sees the other payment, and refuses with {@code
 * duplicateExternalId}.
 */
final class ExternalIdTakenException extends ConcurrencyFailureException {

  private static final long serialVersionUID = 1L;
  private static final String SERIALIZATION_FAILURE = "40001";

  ExternalIdTakenException(Exception cause) {
    super("An external id was taken while the batch ran.", withState(cause));
  }

  private static SQLException withState(Exception cause) {
    return new SQLException(
        "An external id was taken while the batch ran.", SERIALIZATION_FAILURE, cause);
  }
}
