package io.finlego.ledger.payment;

import io.finlego.kernel.rejection.LedgerRejectionCode;
import io.finlego.kernel.rejection.Rejection;
import io.finlego.ledger.moment.DecisionContext;
import java.time.LocalDate;
import java.util.List;

/**
 * The rule for value dates. A payment's value date must be in the open period both when the payment
 * is created and when it is posted.
 */
final class ValueDates {

  private ValueDates() {}

  /** Adds a reason to the list if the payment has a value date outside of the open period. */
  static void checkOpen(PaymentDetails details, DecisionContext context, List<Rejection> reasons) {
    LocalDate valueDate = details.valueDate();
    if (valueDate != null && !context.calendar().isOpen(valueDate, context.now())) {
      reasons.add(
          new Rejection(
              LedgerRejectionCode.VALUE_DATE_NOT_OPEN,
              "The value date must not be later than today, nor more than %s days earlier."
                  .formatted(context.calendar().openDays()),
              "valueDate"));
    }
  }
}
