package io.finlego.ledger.wire;

import io.finlego.kernel.CountLimit;
import io.finlego.ledger.account.AccountCommand;
import io.finlego.ledger.client.ClientCommand;
import io.finlego.ledger.otp.OtpCommand;
import io.finlego.ledger.payment.PaymentCommand;
import io.finlego.schemas.common.Caller;
import io.finlego.schemas.common.RecordRefusal;
import java.util.List;

/** A command to the ledger, with its caller. Events contain the caller unchanged, for the audit. */
public sealed interface LedgerRequest {

  Caller caller();

  /** A command on accounts. */
  record OfAccount(Caller caller, AccountCommand command) implements LedgerRequest {}

  /**
   * A command to store an answer that the ingress has composed, so that a repeated request gets the
   * same answer.
   *
   * @param answer the answer in JSON, stored unchanged
   */
  record OfAnswer(Caller caller, String answer) implements LedgerRequest {}

  /** A command from the client domain. */
  record OfClient(Caller caller, ClientCommand command) implements LedgerRequest {}

  /** A command on one-time codes. */
  record OfOtp(Caller caller, OtpCommand command) implements LedgerRequest {}

  /**
   * A command to store a refusal of the ingress, so that a repeated request gets the same refusal.
   * The refusal has at least one reason.
   */
  record OfRefusal(Caller caller, RecordRefusal refusal) implements LedgerRequest {

    public OfRefusal {
      if (refusal.getReasons().isEmpty()) {
        throw new IllegalArgumentException("A refusal has at least one reason.");
      }
    }
  }

  /**
   * A command on payments.
   *
   * @param dryRun whether the ledger decides the command and replies, but changes nothing
   */
  record OfPayment(Caller caller, PaymentCommand command, boolean dryRun)
      implements LedgerRequest {}

  /** A command to make several payments together: all of them or none. */
  record OfPayments(Caller caller, List<PaymentCommand.MakePayment> commands)
      implements LedgerRequest {

    public OfPayments {
      commands = List.copyOf(commands);
      if (commands.isEmpty() || commands.size() > CountLimit.BULK_PAYMENTS_MAX) {
        throw new IllegalArgumentException(
            "1 to %s payments are made together.".formatted(CountLimit.BULK_PAYMENTS_MAX));
      }
    }
  }
}
