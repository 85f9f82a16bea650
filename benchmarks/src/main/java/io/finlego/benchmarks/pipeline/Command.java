package io.finlego.benchmarks.pipeline;

import io.finlego.schemas.ledger.MakePayment;
import io.finlego.schemas.ledger.PaymentLine;
import io.finlego.schemas.ledger.TransactionType;
import java.util.UUID;
import org.apache.avro.specific.SpecificRecord;

/**
 * A command to the ledger.
 *
 * @param key the key of the record: the id of the payment or account that the command concerns
 */
public record Command(UUID key, SpecificRecord payload) {

  /** Makes the command for an immediate payment, as the ingress sends it. */
  public static Command ofPayment(UUID debitAccount, UUID creditAccount, long cents) {
    return new Command(
        debitAccount,
        new MakePayment(paymentLine(debitAccount, creditAccount, cents), null, null, null, null));
  }

  static PaymentLine paymentLine(UUID debitAccount, UUID creditAccount, long cents) {
    return new PaymentLine(
        debitAccount, creditAccount, cents, "EUR", TransactionType.transfer, null, null);
  }
}
