package io.finlego.ingress.ledger.payment;

import io.finlego.ingress.access.caller.CallerKind;
import io.finlego.ingress.access.caller.Callers;
import io.finlego.ingress.command.CommandAnswer;
import io.finlego.ingress.command.CommandContext;
import io.finlego.ingress.command.CommandGateway;
import io.finlego.ingress.command.Operation;
import io.finlego.ingress.command.Submission;
import io.finlego.ingress.http.operation.ApiGroup;
import io.finlego.ingress.http.operation.Described;
import io.finlego.ingress.http.result.Result;
import io.finlego.ingress.http.shape.AcceptedObject;
import io.finlego.ingress.http.shape.RequestShape;
import io.finlego.ingress.http.trace.TraceIds;
import io.finlego.schemas.Domain;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Makes many payments in one request. */
@RestController
@ApiGroup(ApiGroup.Name.GENERAL_LEDGER_SYSTEM_1)
class BulkPaymentsController {

  private static final Operation MAKE = new Operation("makePaymentOfBulk", Domain.LEDGER);

  private static final Operation MAKE_TOGETHER =
      new Operation("makePaymentsTogether", Domain.LEDGER);

  private final CommandGateway gateway;
  private final PaymentView view;
  private final PaymentsView paymentsView;
  private final RequestShape shape;

  BulkPaymentsController(
      CommandGateway gateway,
      PaymentView view,
      PaymentsView paymentsView,
      @Qualifier("makePaymentsShape") RequestShape shape) {
    this.gateway = gateway;
    this.view = view;
    this.paymentsView = paymentsView;
    this.shape = shape;
  }

  @PostMapping("/internal/Payments/bulk")
  @Callers(CallerKind.SYSTEM)
  @Described(
      summary = "Make many payments",
      text =
          """
          Makes 1 to 1000 payments of one transaction, each as `POST /internal/Payments` would. Each payment has its \
          own outcome at its `index`: the `payment`; the `errors` for which it was refused; or, if its outcome did not \
          come in time, the `command` that will have it. Payments that debit the same account are decided in their \
          order. A body with an invalid field is refused as a whole with 400, and nothing is done.

          However often the request is repeated, a payment with an `externalId` is made once. A payment without one is \
          also made once if the request has an `Idempotency-Key` and the payment keeps its place in it. A repeated \
          request returns each payment's first outcome, even if that was a refusal.

          With `atomic: true` all payments are made, or none: the first refusal is the answer to the request and names \
          the payment in `metadata.field` (`payments[2].transaction.amount`). Each payment sees the balances that the \
          payments before it left. The request is idempotent by its `Idempotency-Key`.

          Many payments cannot be made as a dry run, because each would be shown without the effect of the others: \
          `X-Dry-Run: true` is refused with 400 `invalidField`, and nothing is done. Try the payments one by one with \
          `POST /internal/Payments`.\
          """,
      body = PaymentShapes.MAKE_PAYMENTS,
      example = "make-payments")
  ResponseEntity<Result<List<PaymentOfBulk>>> make(
      @RequestBody @Nullable JsonNode body, CommandContext context, HttpServletRequest http) {
    AcceptedObject request = new AcceptedObject(shape.read(body));
    List<AcceptedObject> payments =
        request
            .json()
            .required("payments")
            .valueStream()
            .map(payment -> new AcceptedObject((ObjectNode) payment))
            .toList();
    return request.flag("atomic")
        ? makeTogether(context, request, payments)
        : ResponseEntity.ok(Result.of(makeEach(context, payments, TraceIds.of(http))));
  }

  private ResponseEntity<Result<List<PaymentOfBulk>>> makeTogether(
      CommandContext context, AcceptedObject request, List<AcceptedObject> payments) {
    return gateway.submit(
        context,
        Submission.of(MAKE_TOGETHER, PaymentCommands.makeTogether(payments), paymentsView)
            .requestedBy(request.json()));
  }

  private List<PaymentOfBulk> makeEach(
      CommandContext context, List<AcceptedObject> payments, String traceId) {
    List<CommandAnswer<Payment>> answers =
        gateway.submitAll(
            context,
            IntStream.range(0, payments.size())
                .mapToObj(i -> item(context.idempotencyKey(), i, payments.get(i)))
                .toList());
    return IntStream.range(0, answers.size())
        .mapToObj(i -> PaymentOfBulk.of(i, answers.get(i), traceId))
        .toList();
  }

  private CommandGateway.Item<Payment> item(
      @Nullable String key, int index, AcceptedObject payment) {
    return new CommandGateway.Item<>(
        keyOf(key, index, payment.text("externalId")),
        Submission.of(MAKE, PaymentCommands.make(payment), view)
            .keyedBy(payment.object("transaction").requiredUuid("debitAccountId"))
            .requestedBy(payment.json()));
  }

  private static @Nullable String keyOf(
      @Nullable String requestKey, int index, @Nullable String externalId) {
    if (externalId != null) {
      return "externalId " + externalId;
    }
    return requestKey == null ? null : "place " + index + " of " + requestKey;
  }
}
