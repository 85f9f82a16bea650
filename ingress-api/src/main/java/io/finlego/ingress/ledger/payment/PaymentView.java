package io.finlego.ingress.ledger.payment;

import io.finlego.ingress.command.ReplyView;
import io.finlego.ingress.ledger.transaction.Transaction;
import io.finlego.kernel.Currency;
import io.finlego.kernel.Money;
import io.finlego.schemas.ledger.PaymentSnapshot;
import io.finlego.schemas.ledger.TransactionSnapshot;
import org.springframework.stereotype.Component;

/** Converts the ledger's reply about one payment into the API's payment. */
@Component
final class PaymentView implements ReplyView<PaymentSnapshot, Payment> {

  @Override
  public Class<PaymentSnapshot> replyType() {
    return PaymentSnapshot.class;
  }

  @Override
  public Payment view(PaymentSnapshot reply) {
    return new Payment(
        reply.getId(),
        reply.getStatus().name(),
        reply.getExternalId(),
        reply.getDescription(),
        reply.getTransactions().stream().map(PaymentView::transaction).toList(),
        reply.getMetadata(),
        reply.getCreatedAt(),
        reply.getPendedAt(),
        reply.getPostedAt(),
        reply.getCancelledAt(),
        reply.getExpiresAt(),
        reply.getCancelReason(),
        null);
  }

  private static Transaction transaction(TransactionSnapshot snapshot) {
    return new Transaction(
        snapshot.getId(),
        snapshot.getPaymentId(),
        snapshot.getSequence(),
        snapshot.getDebitAccountId(),
        snapshot.getCreditAccountId(),
        new Money(snapshot.getAmount(), Currency.of(snapshot.getCurrency())).toMajor(),
        snapshot.getCurrency(),
        snapshot.getStatus().name(),
        snapshot.getType().name(),
        snapshot.getDescription(),
        snapshot.getValueDate(),
        snapshot.getBookingDate(),
        snapshot.getCreatedAt(),
        snapshot.getPostedAt(),
        snapshot.getMetadata());
  }
}
