package io.finlego.ingress.ledger.payment;

import io.finlego.ingress.access.caller.CallerKind;
import io.finlego.ingress.access.caller.Callers;
import io.finlego.ingress.access.caller.CurrentCaller;
import io.finlego.ingress.access.visibility.PastInstants;
import io.finlego.ingress.http.day.BookingDays;
import io.finlego.ingress.http.operation.ApiGroup;
import io.finlego.ingress.http.operation.Described;
import io.finlego.ingress.http.paging.Page;
import io.finlego.ingress.http.paging.Paging;
import io.finlego.ingress.http.result.ApiException;
import io.finlego.ingress.http.result.Result;
import io.finlego.ingress.http.shape.AcceptedObject;
import io.finlego.kernel.PaymentId;
import io.finlego.kernel.rejection.LedgerRejectionCode;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The operations that list and show payments. */
@RestController
@ApiGroup(ApiGroup.Name.GENERAL_LEDGER_SYSTEM_1)
class PaymentsController {

  private final Payments payments;
  private final BookingDays days;

  PaymentsController(Payments payments, BookingDays days) {
    this.payments = payments;
    this.days = days;
  }

  @GetMapping("/internal/Payments")
  @Callers(CallerKind.SYSTEM)
  @Described(
      summary = "List payments",
      text =
          """
          One page of the payments that match all given filters, newest first, each with its transactions. An invalid \
          filter value: 400 `invalidField`.\
          """
              + PastInstants.REFERENCE,
      query = PaymentShapes.LIST_PAYMENTS,
      example = "list-payments")
  Result<Page<Payment>> list(AcceptedObject query, CurrentCaller caller) {
    PaymentFilter filter = PaymentFilter.of(query, days);
    return Result.of(payments.page(caller.requireEverything(), filter, Paging.of(query)));
  }

  @GetMapping("/internal/Payments/{paymentId}")
  @Callers(CallerKind.SYSTEM)
  @Described(
      summary = "Read a payment",
      text =
          "A payment with its transactions. A payment that does not exist: 404 `paymentNotFound`.",
      example = "read-payment")
  Result<Payment> read(@PathVariable UUID paymentId, CurrentCaller caller) {
    return payments
        .find(caller.requireEverything(), new PaymentId(paymentId))
        .map(Result::of)
        .orElseThrow(
            () ->
                ApiException.of(
                    LedgerRejectionCode.PAYMENT_NOT_FOUND, "There is no such payment."));
  }
}
