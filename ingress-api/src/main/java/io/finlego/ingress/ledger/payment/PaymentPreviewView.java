package io.finlego.ingress.ledger.payment;

import io.finlego.ingress.command.ReplyView;
import io.finlego.schemas.reply.PaymentPreview;
import org.springframework.stereotype.Component;

/**
 * Turns the ledger's reply to a dry run into the payment that the command would have made, with the
 * payment's movements.
 */
@Component
final class PaymentPreviewView implements ReplyView<PaymentPreview, Payment> {

  private final PaymentView view;

  PaymentPreviewView(PaymentView view) {
    this.view = view;
  }

  @Override
  public Class<PaymentPreview> replyType() {
    return PaymentPreview.class;
  }

  @Override
  public Payment view(PaymentPreview reply) {
    return view.view(reply.getPayment())
        .planned(reply.getMovements().stream().map(PlannedMovement::of).toList());
  }
}
