package io.finlego.ingress.ledger.payment;

import io.finlego.ingress.http.shape.Kept;
import io.finlego.schemas.ledger.CancelPayment;
import io.finlego.schemas.ledger.DraftPayment;
import io.finlego.schemas.ledger.MakePayment;
import io.finlego.schemas.ledger.MakePayments;
import io.finlego.schemas.ledger.PaymentLine;
import io.finlego.schemas.ledger.PostPayment;
import io.finlego.schemas.ledger.TransactionType;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Turns accepted requests into the ledger's commands. */
final class PaymentCommands {

  private PaymentCommands() {}

  static MakePayment make(Kept request) {
    return new MakePayment(
        line(request.object("transaction")),
        request.text("externalId"),
        request.text("description"),
        request.raw("metadata"),
        request.date("valueDate"));
  }

  static MakePayments makeTogether(List<Kept> requests) {
    return new MakePayments(requests.stream().map(PaymentCommands::make).toList());
  }

  static DraftPayment draft(Kept request) {
    return new DraftPayment(
        request
            .json()
            .required("transactions")
            .valueStream()
            .map(transaction -> line(new Kept((ObjectNode) transaction)))
            .toList(),
        request.text("externalId"),
        request.text("description"),
        request.raw("metadata"),
        request.instant("expiresAt"),
        request.date("valueDate"));
  }

  static PostPayment post(UUID payment, Kept request) {
    BigDecimal amount = request.decimal("amount");
    return new PostPayment(payment, amount == null ? null : amount.toPlainString());
  }

  static CancelPayment cancel(UUID payment, Kept request) {
    return new CancelPayment(payment, request.text("reason"));
  }

  private static PaymentLine line(Kept transaction) {
    Currency currency = transaction.requiredCurrency("currency");
    return new PaymentLine(
        transaction.requiredUuid("debitAccountId"),
        transaction.requiredUuid("creditAccountId"),
        transaction.money("amount", currency).minorUnits(),
        currency.getCurrencyCode(),
        type(transaction.text("type")),
        transaction.text("description"),
        transaction.raw("metadata"));
  }

  private static TransactionType type(@Nullable String word) {
    return word == null ? TransactionType.transfer : TransactionType.valueOf(word);
  }
}
