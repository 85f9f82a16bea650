package io.finlego.ingress.ledger.payment;

import io.finlego.ingress.http.shape.AcceptedObject;
import io.finlego.kernel.Currency;
import io.finlego.schemas.ledger.CancelPayment;
import io.finlego.schemas.ledger.DraftPayment;
import io.finlego.schemas.ledger.MakePayment;
import io.finlego.schemas.ledger.MakePaymentOnce;
import io.finlego.schemas.ledger.MakePayments;
import io.finlego.schemas.ledger.PaymentLine;
import io.finlego.schemas.ledger.PostPayment;
import io.finlego.schemas.ledger.TransactionType;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Turns accepted requests into the ledger's commands for payments. */
final class PaymentCommands {

  private PaymentCommands() {}

  static MakePayment make(AcceptedObject request) {
    return new MakePayment(
        line(request.requiredObject("transaction")),
        request.text("externalId"),
        request.text("description"),
        request.rawJson("metadata"),
        request.date("valueDate"));
  }

  /**
   * Makes the command for one payment of a bulk. A payment with an external id gets the command
   * {@link MakePaymentOnce}. If the ledger gets this command again for an equal payment with this
   * external id, it makes no second payment and answers with the first payment.
   */
  static SpecificRecord makeOfBulk(AcceptedObject request) {
    MakePayment payment = make(request);
    return payment.getExternalId() == null ? payment : new MakePaymentOnce(payment);
  }

  static MakePayments makeAtomically(List<AcceptedObject> requests) {
    return new MakePayments(requests.stream().map(PaymentCommands::make).toList());
  }

  static DraftPayment draft(AcceptedObject request) {
    return new DraftPayment(
        request
            .json()
            .required("transactions")
            .valueStream()
            .map(transaction -> line(new AcceptedObject((ObjectNode) transaction)))
            .toList(),
        request.text("externalId"),
        request.text("description"),
        request.rawJson("metadata"),
        request.instant("expiresAt"),
        request.date("valueDate"));
  }

  static PostPayment post(UUID paymentId, AcceptedObject request) {
    BigDecimal amount = request.decimal("amount");
    return new PostPayment(paymentId, amount == null ? null : amount.toPlainString());
  }

  static CancelPayment cancel(UUID paymentId, AcceptedObject request) {
    return new CancelPayment(paymentId, request.text("reason"));
  }

  private static PaymentLine line(AcceptedObject transaction) {
    Currency currency = transaction.requiredCurrency("currency");
    return new PaymentLine(
        transaction.requiredUuid("debitAccountId"),
        transaction.requiredUuid("creditAccountId"),
        transaction.money("amount", currency).minorUnits(),
        currency.code(),
        type(transaction.text("type")),
        transaction.text("description"),
        transaction.rawJson("metadata"));
  }

  private static TransactionType type(@Nullable String word) {
    return word == null ? TransactionType.transfer : TransactionType.valueOf(word);
  }
}
