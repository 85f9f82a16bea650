package io.finlego.ingress.ledger.payment;

import io.finlego.ingress.access.caller.CallerKind;
import io.finlego.ingress.access.caller.Callers;
import io.finlego.ingress.access.visibility.ReadScope;
import io.finlego.ingress.command.CommandContext;
import io.finlego.ingress.command.CommandGateway;
import io.finlego.ingress.command.DryRunnable;
import io.finlego.ingress.command.Operation;
import io.finlego.ingress.command.Submission;
import io.finlego.ingress.http.operation.ApiGroup;
import io.finlego.ingress.http.operation.Described;
import io.finlego.ingress.http.result.Result;
import io.finlego.ingress.http.shape.AcceptedObject;
import io.finlego.ingress.http.shape.RequestShape;
import io.finlego.schemas.Domain;
import io.finlego.schemas.ledger.PendPayment;
import java.util.UUID;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** The operations that change a payment's status: pend, post and cancel. */
@RestController
@ApiGroup(ApiGroup.Name.GENERAL_LEDGER_SYSTEM_1)
class MovingPaymentsController {

  private static final Operation PEND = new Operation("pendPayment", Domain.LEDGER);
  private static final Operation POST = new Operation("postPayment", Domain.LEDGER);
  private static final Operation CANCEL = new Operation("cancelPayment", Domain.LEDGER);

  private final CommandGateway gateway;
  private final Payments payments;
  private final PaymentView view;
  private final PaymentPreviewView preview;
  private final RequestShape postPaymentShape;
  private final RequestShape cancelPaymentShape;

  MovingPaymentsController(
      CommandGateway gateway,
      Payments payments,
      PaymentView view,
      PaymentPreviewView preview,
      @Qualifier("postPaymentShape") RequestShape postPaymentShape,
      @Qualifier("cancelPaymentShape") RequestShape cancelPaymentShape) {
    this.gateway = gateway;
    this.payments = payments;
    this.view = view;
    this.preview = preview;
    this.postPaymentShape = postPaymentShape;
    this.cancelPaymentShape = cancelPaymentShape;
  }

  @PostMapping({
    "/internal/Payments/{paymentId}/pend",
    "/v2/ledger/internal/Payments/{paymentId}/pend"
  })
  @Callers(CallerKind.SYSTEM)
  @DryRunnable
  @Described(
      summary = "Pend a payment",
      text =
          """
          Holds the funds of a draft on every debited account that must not be overdrawn: on all of them, or on none.

          The same `Idempotency-Key` gives the same answer for 30 days. Refusals: 404 `paymentNotFound`, 409 \
          `paymentNotDraft`, `paymentExpired` after its `expiresAt`, `accountBlocked`, `accountClosed`, `clientBlocked`, \
          `clientProhibited`, 422 `insufficientFunds`, `balanceOverflow`.\
          """,
      example = "pend-payment")
  ResponseEntity<Result<Payment>> pend(@PathVariable UUID paymentId, CommandContext context) {
    return gateway.submit(
        context,
        submission(context, PEND, paymentId, new PendPayment(paymentId)).requestedBy(paymentId));
  }

  @PostMapping({
    "/internal/Payments/{paymentId}/post",
    "/v2/ledger/internal/Payments/{paymentId}/post"
  })
  @Callers(CallerKind.SYSTEM)
  @DryRunnable
  @Described(
      summary = "Post a payment",
      text =
          """
          Debits the held funds of a pending payment and credits the other side. With `amount` only that part of a \
          one-transaction payment is posted, and the rest of the hold is released.

          The same `Idempotency-Key` gives the same answer for 30 days. Refusals: 404 `paymentNotFound`, 409 \
          `paymentNotPending` for a draft, `paymentAlreadyPosted`, `paymentAlreadyCancelled`, `paymentExpired` after \
          its `expiresAt`, `accountBlocked`, `accountClosed`, `clientBlocked`, `clientProhibited`, 422 \
          `amountExceedsHold`, `partialPostNotPossible`, `valueDateNotOpen`, `balanceOverflow`; 400 `invalidAmount`.\
          """,
      body = PaymentShapes.POST_PAYMENT,
      example = "post-payment")
  ResponseEntity<Result<Payment>> post(
      @PathVariable UUID paymentId,
      @RequestBody(required = false) @Nullable JsonNode body,
      CommandContext context) {
    AcceptedObject request = new AcceptedObject(postPaymentShape.read(body));
    return gateway.submit(
        context,
        submission(context, POST, paymentId, PaymentCommands.post(paymentId, request))
            .requestedBy(paymentId, request.json()));
  }

  @PostMapping({
    "/internal/Payments/{paymentId}/cancel",
    "/v2/ledger/internal/Payments/{paymentId}/cancel"
  })
  @Callers(CallerKind.SYSTEM)
  @DryRunnable
  @Described(
      summary = "Cancel a payment",
      text =
          """
          Cancels a draft or a pending payment and releases its hold.

          The same `Idempotency-Key` gives the same answer for 30 days. Refusals: 404 `paymentNotFound`, 409 \
          `paymentAlreadyPosted`, `paymentAlreadyCancelled`, `paymentExpired` after its `expiresAt`: the ledger itself \
          cancels such a payment.\
          """,
      body = PaymentShapes.CANCEL_PAYMENT,
      example = "cancel-payment")
  ResponseEntity<Result<Payment>> cancel(
      @PathVariable UUID paymentId,
      @RequestBody(required = false) @Nullable JsonNode body,
      CommandContext context) {
    AcceptedObject request = new AcceptedObject(cancelPaymentShape.read(body));
    return gateway.submit(
        context,
        submission(context, CANCEL, paymentId, PaymentCommands.cancel(paymentId, request))
            .requestedBy(paymentId, request.json()));
  }

  /**
   * Makes the submission of a command. The answer shows the payment after the command. The answer
   * to a dry run shows the payment as it would be after the command.
   */
  private Submission<Payment> submission(
      CommandContext context, Operation operation, UUID paymentId, SpecificRecord command) {
    ReadScope.Everything scope = context.caller().requireEverything();
    return Submission.of(operation, command, view)
        .previewedBy(preview)
        .keyedBy(paymentId)
        .weighing(() -> payments.unpostedTransactionCount(scope, paymentId));
  }
}
