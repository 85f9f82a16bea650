package io.finlego.ledger.transaction;

import io.finlego.kernel.Money;
import io.finlego.kernel.PaymentId;
import io.finlego.kernel.TransactionId;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A posted movement of money: a debit and a credit of the same amount. A transaction is never
 * changed or deleted.
 *
 * @param line the requested movement
 * @param amount the posted amount, at most the line's amount
 * @param valueDate the date from which the amount counts for interest
 * @param bookingDate the date of the posting in the ledger's time zone
 * @param createdAt when the payment was created
 */
public record Transaction(
    PaymentId paymentId,
    PaymentLine line,
    Money amount,
    LocalDate valueDate,
    LocalDate bookingDate,
    Instant createdAt,
    Instant postedAt) {

  public TransactionId id() {
    return line.id();
  }
}
