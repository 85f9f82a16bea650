package io.finlego.ledger.payment;

import io.finlego.kernel.Decision;
import io.finlego.kernel.rejection.Rejection;
import io.finlego.ledger.moment.Moments;
import io.finlego.ledger.payment.PaymentCommand.MakePayment;
import java.util.ArrayList;
import java.util.List;

/** Makes payments of one transaction each: all of them, or none. */
public final class MakingPaymentsTogether {

  private MakingPaymentsTogether() {}

  /**
   * Decides the payments in order, each after the effect of the earlier ones. The decision holds
   * all payments, or the reasons against the first payment that is refused.
   */
  public static Decision<List<PaymentChange.Posted>> decide(
      List<MakePayment> commands, Books books, Moments moments) {
    TentativeBooks tentative = new TentativeBooks(books);
    List<PaymentChange.Posted> payments = new ArrayList<>(commands.size());
    for (int i = 0; i < commands.size(); i++) {
      switch (MakingPayment.decide(commands.get(i), tentative, moments.next())) {
        case Decision.Refused<PaymentChange.Posted>(List<Rejection> reasons) -> {
          String path = "payments[" + i + "].";
          return new Decision.Refused<>(
              reasons.stream().map(reason -> atPath(reason, path)).toList());
        }
        case Decision.Accepted<PaymentChange.Posted>(PaymentChange.Posted posted) -> {
          tentative.add(posted);
          moments.passed(posted.at());
          payments.add(posted);
        }
      }
    }
    return Decision.accept(payments);
  }

  private static Rejection atPath(Rejection reason, String path) {
    return new Rejection(
        reason.code(), reason.message(), reason.field() == null ? null : path + reason.field());
  }
}
