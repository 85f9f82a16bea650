package io.finlego.ledger.moment;

import io.finlego.kernel.AccountId;
import io.finlego.kernel.PaymentId;
import io.finlego.kernel.TimeOrderedIds;
import io.finlego.kernel.TransactionId;
import java.time.Instant;
import java.util.UUID;

/**
 * What the decision of one command needs besides the command and the data: the instant, the
 * calendar and new ids.
 *
 * @param now the instant in whole microseconds, later than the instants of all earlier decisions of
 *     the batch
 * @param ids the ids of the command; all decisions of a command share them
 */
public record DecisionContext(Instant now, LedgerCalendar calendar, TimeOrderedIds ids) {

  public AccountId newAccountId() {
    return new AccountId(ids.next(now));
  }

  public PaymentId newPaymentId() {
    return new PaymentId(ids.next(now));
  }

  public TransactionId newTransactionId() {
    return new TransactionId(ids.next(now));
  }

  public UUID newOtpId() {
    return ids.next(now);
  }

  public UUID newEventId() {
    return ids.next(now);
  }
}
