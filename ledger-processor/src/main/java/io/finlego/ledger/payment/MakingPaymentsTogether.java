package io.finlego.ledger.payment;

import io.finlego.kernel.Decision;
import io.finlego.kernel.rejection.Rejection;
import io.finlego.ledger.moment.Moments;
import io.finlego.ledger.payment.PaymentCommand.MakePayment;
import java.util.ArrayList;
import java.util.List;

/** Decides whether to make several payments of one transaction each: all of them or none. */
public final class MakingPaymentsTogether {

  private MakingPaymentsTogether() {}

  /**
   * Decides the payments in their order. Each decision sees the changes of the earlier payments. If
   * a payment with the same external id and content was made before, that payment stays as it is.
   * The result is either all payments, or the reasons against the first payment that is refused.
   */
  public static Decision<List<PaymentChange>> decide(
      List<MakePayment> commands, Books books, Moments moments) {
    TentativeBooks tentativeBooks = new TentativeBooks(books);
    List<PaymentChange> changes = new ArrayList<>(commands.size());
    for (int i = 0; i < commands.size(); i++) {
      MadePayment madePayment = MakingPaymentOnce.earlierPayment(commands.get(i), tentativeBooks);
      if (madePayment != null) {
        changes.add(new PaymentChange.Unchanged(madePayment));
        continue;
      }
      switch (MakingPayment.decide(commands.get(i), tentativeBooks, moments.next())) {
        case Decision.Refused<PaymentChange.Posted>(List<Rejection> reasons) -> {
          String path = "payments[" + i + "].";
          return new Decision.Refused<>(
              reasons.stream().map(reason -> atPath(reason, path)).toList());
        }
        case Decision.Accepted<PaymentChange.Posted>(PaymentChange.Posted change) -> {
          tentativeBooks.add(change);
          moments.advancePast(change.changedAt());
          changes.add(change);
        }
      }
    }
    return Decision.accept(changes);
  }

  private static Rejection atPath(Rejection reason, String path) {
    return new Rejection(
        reason.code(), reason.message(), reason.field() == null ? null : path + reason.field());
  }
}
