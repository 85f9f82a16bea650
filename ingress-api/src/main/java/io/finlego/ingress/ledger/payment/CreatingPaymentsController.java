package io.finlego.ingress.ledger.payment;

import io.finlego.ingress.access.caller.CallerKind;
import io.finlego.ingress.access.caller.Callers;
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
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** The operations that create a payment: one posts it at once, the other creates a draft. */
@RestController
@ApiGroup(ApiGroup.Name.GENERAL_LEDGER_SYSTEM_1)
class CreatingPaymentsController {

  private static final Operation MAKE = new Operation("makePayment", Domain.LEDGER);
  private static final Operation DRAFT = new Operation("draftPayment", Domain.LEDGER);

  private final CommandGateway gateway;
  private final PaymentView view;
  private final PaymentPreviewView preview;
  private final RequestShape makePaymentShape;
  private final RequestShape draftPaymentShape;

  CreatingPaymentsController(
      CommandGateway gateway,
      PaymentView view,
      PaymentPreviewView preview,
      @Qualifier("makePaymentShape") RequestShape makePaymentShape,
      @Qualifier("draftPaymentShape") RequestShape draftPaymentShape) {
    this.gateway = gateway;
    this.view = view;
    this.preview = preview;
    this.makePaymentShape = makePaymentShape;
    this.draftPaymentShape = draftPaymentShape;
  }

  @PostMapping({"/internal/Payments", "/v2/ledger/internal/Payments"})
  @Callers(CallerKind.SYSTEM)
  @DryRunnable
  @Described(
      summary = "Make a payment",
      text =
          """
          Creates a payment of one transaction and posts it at once: it debits one account and credits the other, or \
          does nothing. When the answer arrives, the money has moved.

          The same `Idempotency-Key` gives the same payment for 30 days; an `externalId` can never be used again. \
          Refusals: 404 \
          `accountNotFound`, 409 `accountClosed`, `accountBlocked`, `clientBlocked`, `clientProhibited`, \
          `duplicateExternalId`, 422 `insufficientFunds`, `currencyMismatch`, `sameAccount`, `balanceOverflow`; an amount that is zero, negative, not a number, or has more decimals than \
          its currency: 400 `invalidAmount`; a `valueDate` after today or before the open period: 422 \
          `valueDateNotOpen`.\
          """,
      body = PaymentShapes.MAKE_PAYMENT,
      example = "make-payment")
  ResponseEntity<Result<Payment>> make(
      @RequestBody @Nullable JsonNode body, CommandContext context) {
    AcceptedObject request = new AcceptedObject(makePaymentShape.read(body));
    return gateway.submit(
        context,
        submission(MAKE, PaymentCommands.make(request))
            .keyedBy(request.requiredObject("transaction").requiredUuid("debitAccountId"))
            .requestedBy(request.json()));
  }

  @PostMapping({"/internal/Payments/draft", "/v2/ledger/internal/Payments/draft"})
  @Callers(CallerKind.SYSTEM)
  @DryRunnable
  @Described(
      summary = "Draft a payment",
      text =
          """
          Creates a payment of 1 to 100 transactions. A draft does not move or hold money. Pend it to hold its funds, \
          post it to move them, or cancel it. A payment that is not posted by `expiresAt` is cancelled.

          The same `Idempotency-Key` gives the same payment for 30 days; an `externalId` can never be used again. \
          Refusals name \
          the transaction (`transactions[2].amount`): 404 `accountNotFound`, 409 `accountClosed`, `duplicateExternalId`, \
          `paymentExpired`, 422 `currencyMismatch`, `sameAccount`, `valueDateNotOpen`; 400 `invalidAmount`.\
          """,
      body = PaymentShapes.DRAFT_PAYMENT,
      example = "draft-payment")
  ResponseEntity<Result<Payment>> draft(
      @RequestBody @Nullable JsonNode body, CommandContext context) {
    AcceptedObject request = new AcceptedObject(draftPaymentShape.read(body));
    return gateway.submit(
        context,
        submission(DRAFT, PaymentCommands.draft(request))
            .weighing(request.json().required("transactions").size())
            .requestedBy(request.json()));
  }

  /**
   * Makes the submission of a command. The answer shows the payment after the command. The answer
   * to a dry run shows the payment as it would be after the command.
   */
  private Submission<Payment> submission(Operation operation, SpecificRecord command) {
    return Submission.of(operation, command, view).previewedBy(preview);
  }
}
