package io.finlego.ingress.ledger.payment;

import io.finlego.ingress.command.ReplyView;
import io.finlego.schemas.ledger.PaymentSnapshot;
import io.finlego.schemas.reply.PaymentSnapshots;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Makes the API's answer from the ledger's reply to an atomic bulk of payments. */
@Component
final class PaymentsView implements ReplyView<PaymentSnapshots, List<PaymentOfBulk>> {

  private final PaymentView paymentView;

  PaymentsView(PaymentView paymentView) {
    this.paymentView = paymentView;
  }

  @Override
  public Class<PaymentSnapshots> replyType() {
    return PaymentSnapshots.class;
  }

  @Override
  public List<PaymentOfBulk> view(PaymentSnapshots reply) {
    List<PaymentOfBulk> payments = new ArrayList<>(reply.getPayments().size());
    for (PaymentSnapshot payment : reply.getPayments()) {
      payments.add(new PaymentOfBulk(payments.size(), paymentView.view(payment), null, null));
    }
    return payments;
  }
}
