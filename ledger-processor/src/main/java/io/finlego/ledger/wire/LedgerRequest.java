package io.finlego.ledger.wire;

import io.finlego.ledger.account.AccountCommand;
import io.finlego.ledger.client.ClientCommand;
import io.finlego.ledger.otp.OtpCommand;
import io.finlego.ledger.payment.PaymentCommand;
import io.finlego.schemas.common.Caller;
import java.util.List;

/** A command of the ledger and its caller. Events name the caller unchanged, for the audit. */
public sealed interface LedgerRequest {

  Caller caller();

  /** A command on accounts. */
  record OfAccount(Caller caller, AccountCommand command) implements LedgerRequest {}

  /**
   * Keeps the answer to a request that the ingress composed.
   *
   * @param answer JSON, returned unchanged
   */
  record OfAnswer(Caller caller, String answer) implements LedgerRequest {}

  /** A command from the client domain. */
  record OfClient(Caller caller, ClientCommand command) implements LedgerRequest {}

  /** A command on one-time codes. */
  record OfOtp(Caller caller, OtpCommand command) implements LedgerRequest {}

  /**
   * A command on payments.
   *
   * @param dryRun whether to decide and reply without changing anything
   */
  record OfPayment(Caller caller, PaymentCommand command, boolean dryRun)
      implements LedgerRequest {}

  /** Payments that are made together, all or none. */
  record OfPayments(Caller caller, List<PaymentCommand.MakePayment> commands)
      implements LedgerRequest {

    private static final int PAYMENTS_MAX = 1000;

    public OfPayments {
      commands = List.copyOf(commands);
      if (commands.isEmpty() || commands.size() > PAYMENTS_MAX) {
        throw new IllegalArgumentException(
            "1 to %s payments are made together.".formatted(PAYMENTS_MAX));
      }
    }
  }
}
