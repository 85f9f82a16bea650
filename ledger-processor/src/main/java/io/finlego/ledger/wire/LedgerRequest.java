package io.finlego.ledger.wire;

import io.finlego.ledger.account.AccountCommand;
import io.finlego.ledger.client.ClientCommand;
import io.finlego.ledger.otp.OtpCommand;
import io.finlego.ledger.payment.PaymentCommand;
import io.finlego.schemas.common.Caller;
import java.util.List;

/**
 * A command of the ledger and who asks; the caller goes as it came into the event, for the audit.
 */
public sealed interface LedgerRequest {

  Caller caller();

  /** Of accounts. */
  record OfAccount(Caller caller, AccountCommand command) implements LedgerRequest {}

  /** Of what the clients' domain says of clients. */
  record OfClient(Caller caller, ClientCommand command) implements LedgerRequest {}

  /** Of one-time codes. */
  record OfOtp(Caller caller, OtpCommand command) implements LedgerRequest {}

  /**
   * Of payments.
   *
   * @param dryRun decide and answer, but change nothing
   */
  record OfPayment(Caller caller, PaymentCommand command, boolean dryRun)
      implements LedgerRequest {}

  /** Payments to be made together, all or none. */
  record OfPayments(Caller caller, List<PaymentCommand.MakePayment> commands)
      implements LedgerRequest {

    private static final int PAYMENTS_MAX = 1000;

    public OfPayments {
      commands = List.copyOf(commands);
      if (commands.isEmpty() || commands.size() > PAYMENTS_MAX) {
        throw new IllegalArgumentException(
            "1 to %d payments are made together.".formatted(PAYMENTS_MAX));
      }
    }
  }
}
