package io.finlego.ingress.ledger.payment;

import io.finlego.ingress.command.ReplyView;
import io.finlego.schemas.ledger.PaymentSnapshot;
import io.finlego.schemas.reply.PaymentSnapshots;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Turns the ledger's reply to an atomic bulk into its payments. */
@Component
final class PaymentsView implements ReplyView<PaymentSnapshots, List<PaymentOfBulk>> {

  private final PaymentView view;

  PaymentsView(PaymentView view) {
    this.view = view;
  }

  @Override
  public Class<PaymentSnapshots> replyType() {
    return PaymentSnapshots.class;
  }

  @Override
  public List<PaymentOfBulk> view(PaymentSnapshots reply) {
    List<PaymentOfBulk> payments = new ArrayList<>(reply.getPayments().size());
    for (PaymentSnapshot payment : reply.getPayments()) {
      payments.add(new PaymentOfBulk(payments.size(), view.view(payment), null, null));
    }
    return payments;
  }
}
