package io.finlego.ledger.payment;

import io.finlego.kernel.rejection.LedgerRejectionCode;
import io.finlego.kernel.rejection.Rejection;
import io.finlego.ledger.moment.Moment;
import java.time.LocalDate;
import java.util.List;

/**
 * The rule for value dates: a payment's value date must lie in the open period when the payment is
 * created, and again when it is posted.
 */
final class ValueDates {

  private ValueDates() {}

  static void checkOpen(PaymentTerms terms, Moment moment, List<Rejection> reasons) {
    LocalDate valueDate = terms.valueDate();
    if (valueDate != null && !moment.calendar().isOpen(valueDate, moment.now())) {
      reasons.add(
          new Rejection(
              LedgerRejectionCode.VALUE_DATE_NOT_OPEN,
              "The value date must not be later than today, nor more than %s days earlier."
                  .formatted(moment.calendar().openDays()),
              "valueDate"));
    }
  }
}
