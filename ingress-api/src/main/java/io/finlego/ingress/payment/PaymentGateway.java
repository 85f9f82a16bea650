package io.finlego.ingress.payment;

import io.finlego.ingress.command.CommandContext;
import io.finlego.ingress.command.CommandGateway;
import io.finlego.ingress.command.Operation;
import io.finlego.ingress.command.Submission;
import io.finlego.ingress.result.Result;
import java.util.UUID;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Sends commands on single payments, for real or as dry runs. */
@Component
final class PaymentGateway {

  /** Of every operation that has one, for its description. */
  static final String DRY_RUN =
      """


      With `X-Dry-Run: true` nothing is changed: the answer is the payment as it would be, with the `entries` that it would write, \
      or the refusal.\
      """;

  private final CommandGateway gateway;
  private final PaymentView view;
  private final PaymentPreviewView preview;

  PaymentGateway(CommandGateway gateway, PaymentView view, PaymentPreviewView preview) {
    this.gateway = gateway;
    this.view = view;
    this.preview = preview;
  }

  /**
   * Sends the command and answers with the payment.
   *
   * @param key as {@link Submission#key}
   * @param request as {@link Submission#request}
   */
  ResponseEntity<Result<Payment>> submit(
      CommandContext context,
      Operation operation,
      SpecificRecord command,
      @Nullable UUID key,
      Object... request) {
    var submission = Submission.of(operation, command, view).requestedBy(request);
    if (key != null) {
      submission = submission.keyedBy(key);
    }
    return context.dryRun()
        ? gateway.submit(context, submission.asDryRun(preview))
        : gateway.submit(context, submission);
  }
}
