package io.finlego.ledger.wire;

import io.finlego.ledger.account.OpenAccount;
import io.finlego.ledger.payment.PaymentCommand;
import io.finlego.schemas.common.Caller;

/**
 * A command of the ledger and who asks; the caller goes as it came into the event, for the audit.
 */
public sealed interface LedgerRequest {

  Caller caller();

  /** Of accounts. */
  record OfAccount(Caller caller, OpenAccount command) implements LedgerRequest {}

  /** Of payments. */
  record OfPayment(Caller caller, PaymentCommand command) implements LedgerRequest {}
}
