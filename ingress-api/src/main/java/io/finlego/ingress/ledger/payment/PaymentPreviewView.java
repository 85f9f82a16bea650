package io.finlego.ingress.ledger.payment;

import io.finlego.ingress.command.ReplyView;
import io.finlego.schemas.reply.PaymentPreview;
import org.springframework.stereotype.Component;

/**
 * Makes the API's payment from the ledger's reply to a dry run. The payment is as it would be after
 * the command, with the entries that the command would make.
 */
@Component
final class PaymentPreviewView implements ReplyView<PaymentPreview, Payment> {

  private final PaymentView paymentView;

  PaymentPreviewView(PaymentView paymentView) {
    this.paymentView = paymentView;
  }

  @Override
  public Class<PaymentPreview> replyType() {
    return PaymentPreview.class;
  }

  @Override
  public Payment view(PaymentPreview reply) {
    return paymentView
        .view(reply.getPayment())
        .withEntries(reply.getMovements().stream().map(PlannedMovement::of).toList());
  }
}
