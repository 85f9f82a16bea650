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
import io.finlego.schemas.ledger.MakePayments;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The operation that makes many payments in one request. */
@RestController
@ApiGroup(ApiGroup.Name.GENERAL_LEDGER_SYSTEM_1)
class BulkPaymentsController {

  private static final Operation MAKE = new Operation("makePaymentOfBulk", Domain.LEDGER);

  /**
   * The operation under which earlier releases stored the outcomes of atomic bulks. If a caller
   * repeats the request for such a bulk, the caller gets the stored outcome.
   */
  private static final Operation MAKE_TOGETHER =
      new Operation("makePaymentsTogether", Domain.LEDGER);

  private final CommandGateway gateway;
  private final PaymentView paymentView;
  private final PaymentsView paymentsView;
  private final RequestShape shape;

  BulkPaymentsController(
      CommandGateway gateway,
      PaymentView paymentView,
      PaymentsView paymentsView,
      @Qualifier("makePaymentsShape") RequestShape shape) {
    this.gateway = gateway;
    this.paymentView = paymentView;
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
          own outcome at its `index`: the `payment`; the `errors` for which it was refused, also if a field of it is \
          invalid; or, if its outcome did not come in time, the `command` that will have it. Payments that debit the \
          same account are decided in their order. Only a body that is not a list of objects is refused as a whole, \
          with 400.

          An `externalId` names a payment, and only a payment takes it: a refused one can be sent again with the same \
          `externalId`, also with another amount. A payment that was made at once (here or by \
          `POST /internal/Payments`, not drafted) is the answer to each later one that has its \
          `externalId` and equals it in everything else; one that differs is refused with `duplicateExternalId`. So \
          payments with an `externalId` are made once however often they are sent. `metadata` is compared by its meaning: \
          the order of fields and the spelling of numbers do not count.

          Refusals of a payment are those of `POST /internal/Payments`: 404 `accountNotFound`, 409 `accountClosed`, \
          `accountBlocked`, `clientBlocked`, `clientProhibited`, `duplicateExternalId`, 422 `insufficientFunds`, \
          `currencyMismatch`, `sameAccount`, `balanceOverflow`, `valueDateNotOpen`, 400 `invalidAmount`.

          The same request with the same `Idempotency-Key` gets each payment's first outcome again for 30 days, even if \
          that was a refusal. `Command-Id` is the command of the first payment whose fields are valid; if none is, it is \
          the command that keeps the refusals under the key.

          With `atomic: true` all payments are made, or none: the first refusal is the answer to the request and names \
          the payment in `metadata.field` (`payments[2].transaction.amount`); one invalid field refuses all with 400. Each payment sees the balances that the \
          payments before it left. The request is idempotent by its `Idempotency-Key`, and each payment by its \
          `externalId`: those that were made before are answered as they are, and the others are made.

          Many payments cannot be made as a dry run, because each would be shown without the effect of the others: \
          `X-Dry-Run: true` is refused with 400 `invalidField`, and nothing is done. Try the payments one by one with \
          `POST /internal/Payments`.\
          """,
      body = PaymentShapes.MAKE_PAYMENTS,
      example = "make-payments")
  ResponseEntity<Result<List<PaymentOfBulk>>> make(
      @RequestBody @Nullable JsonNode body, CommandContext context, HttpServletRequest http) {
    List<LineOfBulk> lines = LineOfBulk.of(shape, body);
    return body != null && body.path("atomic").booleanValue(false)
        ? makeAtomically(context, new AcceptedObject(shape.read(body)))
        : ResponseEntity.ok(Result.of(makeEach(context, lines, TraceIds.of(http))));
  }

  private ResponseEntity<Result<List<PaymentOfBulk>>> makeAtomically(
      CommandContext context, AcceptedObject request) {
    List<AcceptedObject> payments =
        request
            .json()
            .required("payments")
            .valueStream()
            .map(payment -> new AcceptedObject((ObjectNode) payment))
            .toList();
    MakePayments command = PaymentCommands.makeAtomically(payments);
    return gateway.isDecided(context, MAKE_TOGETHER)
        ? gateway.submit(context, atomicSubmission(MAKE_TOGETHER, command, request))
        : gateway.submit(context.asFirstOfMany(), atomicSubmission(MAKE, command, request));
  }

  private Submission<List<PaymentOfBulk>> atomicSubmission(
      Operation operation, MakePayments command, AcceptedObject request) {
    return Submission.of(operation, command, paymentsView)
        .weighing(request.json().required("payments").size())
        .requestedBy(request.json());
  }

  /**
   * Makes the payments of the accepted lines, each by its own command. Returns the outcomes of all
   * lines in the order of the lines. The outcome of a refused line has the line's faults.
   */
  private List<PaymentOfBulk> makeEach(
      CommandContext context, List<LineOfBulk> lines, String traceId) {
    List<CommandGateway.Item<Payment>> items = new ArrayList<>(lines.size());
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i) instanceof LineOfBulk.Accepted(AcceptedObject payment)) {
        items.add(new CommandGateway.Item<>(i, submission(payment)));
      }
    }
    if (items.isEmpty()
        && context.idempotencyKey() != null
        && lines.getFirst() instanceof LineOfBulk.Refused refused) {
      items.add(
          new CommandGateway.Item<>(0, Submission.refused(MAKE, refused.faults(), paymentView)));
    }
    Iterator<CommandAnswer<Payment>> answers =
        gateway.submitAll(context, identity(context, lines), items).iterator();
    List<PaymentOfBulk> outcomes = new ArrayList<>(lines.size());
    for (LineOfBulk line : lines) {
      int index = outcomes.size();
      outcomes.add(
          switch (line) {
            case LineOfBulk.Accepted _ -> PaymentOfBulk.of(index, answers.next(), traceId);
            case LineOfBulk.Refused refused ->
                PaymentOfBulk.refused(index, refused.faults(), traceId);
          });
    }
    return outcomes;
  }

  /**
   * The identity of the request. Two requests with the same identity count as the same request. If
   * an earlier release has already decided the request, returns the identity that the earlier
   * release used.
   */
  private List<Object> identity(CommandContext context, List<LineOfBulk> lines) {
    List<Object> identity = lines.stream().map(LineOfBulk::identity).toList();
    if (context.idempotencyKey() == null) {
      return identity;
    }
    List<Object> earlierIdentity = lines.stream().map(LineOfBulk::earlierIdentity).toList();
    return !identity.equals(earlierIdentity)
            && gateway.isDecided(context.asFirstOfMany(), MAKE, earlierIdentity)
        ? earlierIdentity
        : identity;
  }

  private Submission<Payment> submission(AcceptedObject payment) {
    return Submission.of(MAKE, PaymentCommands.makeOfBulk(payment), paymentView)
        .keyedBy(payment.requiredObject("transaction").requiredUuid("debitAccountId"));
  }
}
