package io.finlego.benchmarks.pipeline;

import io.finlego.schemas.ledger.MakePayment;
import io.finlego.schemas.ledger.PaymentLine;
import io.finlego.schemas.ledger.TransactionType;
import java.util.UUID;
import org.apache.avro.specific.SpecificRecord;

/**
 * What the ledger is asked.
 *
 * @param key of the record: what it concerns
 */
public record Command(UUID key, SpecificRecord payload) {

  /** A payment made at once, as the ingress sends it. */
  public static Command pay(UUID debit, UUID credit, long cents) {
    return new Command(debit, new MakePayment(line(debit, credit, cents), null, null, null, null));
  }

  static PaymentLine line(UUID debit, UUID credit, long cents) {
    return new PaymentLine(debit, credit, cents, "EUR", TransactionType.transfer, null, null);
  }
}
