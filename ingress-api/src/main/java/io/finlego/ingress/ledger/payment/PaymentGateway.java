package io.finlego.ingress.ledger.payment;

import io.finlego.ingress.command.CommandContext;
import io.finlego.ingress.command.CommandGateway;
import io.finlego.ingress.command.Operation;
import io.finlego.ingress.command.Submission;
import io.finlego.ingress.http.result.Result;
import io.finlego.schemas.ledger.PaymentSnapshot;
import org.apache.avro.specific.SpecificRecord;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Sends commands on single payments, for real or as dry runs. */
@Component
final class PaymentGateway {

  private final CommandGateway gateway;
  private final PaymentView view;
  private final PaymentPreviewView preview;

  PaymentGateway(CommandGateway gateway, PaymentView view, PaymentPreviewView preview) {
    this.gateway = gateway;
    this.view = view;
    this.preview = preview;
  }

  /** A command whose answer is the payment. */
  Submission<PaymentSnapshot, Payment> command(Operation operation, SpecificRecord command) {
    return Submission.of(operation, command, view);
  }

  /** Sends the command and answers with the payment: as it is now, or as it would be. */
  ResponseEntity<Result<Payment>> submit(
      CommandContext context, Submission<PaymentSnapshot, Payment> command) {
    return context.dryRun()
        ? gateway.submit(context, command.asDryRun(preview))
        : gateway.submit(context, command);
  }
}
