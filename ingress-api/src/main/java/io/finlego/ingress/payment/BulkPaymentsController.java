package io.finlego.ingress.payment;

import io.finlego.ingress.caller.CallerKind;
import io.finlego.ingress.caller.Callers;
import io.finlego.ingress.command.BulkGateway;
import io.finlego.ingress.command.CommandContext;
import io.finlego.ingress.command.Domain;
import io.finlego.ingress.command.Operation;
import io.finlego.ingress.command.Settled;
import io.finlego.ingress.command.Submission;
import io.finlego.ingress.openapi.ApiGroup;
import io.finlego.ingress.reference.Described;
import io.finlego.ingress.result.ApiException;
import io.finlego.ingress.result.Result;
import io.finlego.ingress.shape.Kept;
import io.finlego.ingress.shape.RequestShape;
import io.finlego.ingress.trace.TraceIds;
import io.finlego.schemas.ledger.PaymentSnapshot;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
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

  private final BulkGateway gateway;
  private final PaymentView view;
  private final RequestShape shape;

  BulkPaymentsController(
      BulkGateway gateway, PaymentView view, @Qualifier("makePaymentsShape") RequestShape shape) {
    this.gateway = gateway;
    this.view = view;
    this.shape = shape;
  }

  @PostMapping("/internal/Payments/bulk")
  @Callers(CallerKind.SYSTEM)
  @Described(
      summary = "Make many payments",
      text =
          """
          Makes 1 to 1000 payments of one transaction, each as `POST /internal/Payments` would and each with its own outcome \
          at its `index`: the `payment`, or the `errors` for which it was refused, or, if its outcome did not come in time, the \
          `command` that will know. Payments that debit the same account are decided in their order. A body with a field that \
          does not hold what it must is refused as a whole, 400, and nothing is done.

          A payment with an `externalId` is made once, however often the request is repeated; so is one without, when the \
          request has an `Idempotency-Key` and the payment the same place in it. The repeated request gives each its first \
          outcome, also a refusal.\
          """,
      body = PaymentShapes.MAKE_PAYMENTS,
      example = "make-payments")
  Result<List<PaymentOfBulk>> make(
      @RequestBody @Nullable JsonNode body, CommandContext context, HttpServletRequest http) {
    Kept request = new Kept(shape.read(body));
    if (request.flag("atomic")) {
      throw ApiException.invalidField("atomic", "All-or-none is not offered yet.");
    }
    List<Kept> payments =
        request
            .json()
            .required("payments")
            .valueStream()
            .map(p -> new Kept((ObjectNode) p))
            .toList();
    List<Settled<Payment>> settled =
        gateway.submit(
            context,
            IntStream.range(0, payments.size())
                .mapToObj(i -> item(context.idempotencyKey(), i, payments.get(i)))
                .toList());
    String traceId = TraceIds.of(http);
    return Result.of(
        IntStream.range(0, settled.size())
            .mapToObj(i -> PaymentOfBulk.of(i, settled.get(i), traceId))
            .toList());
  }

  private BulkGateway.Item<PaymentSnapshot, Payment> item(
      @Nullable String key, int index, Kept payment) {
    return new BulkGateway.Item<>(
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
