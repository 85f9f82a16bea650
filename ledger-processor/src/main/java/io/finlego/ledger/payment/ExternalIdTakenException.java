package io.finlego.ledger.payment;

import java.sql.SQLException;
import org.springframework.dao.ConcurrencyFailureException;

/**
 * Two transactions stored the same external id at once, and this one came second. Its SQLSTATE is
 * that of a serialization failure, because that is what it is: the batch runs again, sees the
 * other's payment, and refuses with {@code duplicateExternalId}.
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
