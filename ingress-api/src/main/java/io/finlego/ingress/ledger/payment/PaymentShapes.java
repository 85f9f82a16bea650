package io.finlego.ingress.ledger.payment;

import static io.finlego.ingress.http.shape.Field.nullable;
import static io.finlego.ingress.http.shape.Field.optional;
import static io.finlego.ingress.http.shape.Field.required;

import io.finlego.ingress.IngressSettings.UnknownFields;
import io.finlego.ingress.http.paging.Paging;
import io.finlego.ingress.http.query.SearchFields;
import io.finlego.ingress.http.query.Sorting;
import io.finlego.ingress.http.shape.AmountInCurrency;
import io.finlego.ingress.http.shape.AmountShape;
import io.finlego.ingress.http.shape.AnyShape;
import io.finlego.ingress.http.shape.BooleanShape;
import io.finlego.ingress.http.shape.CurrencyShape;
import io.finlego.ingress.http.shape.DateShape;
import io.finlego.ingress.http.shape.Field;
import io.finlego.ingress.http.shape.InstantShape;
import io.finlego.ingress.http.shape.ListShape;
import io.finlego.ingress.http.shape.ObjectShape;
import io.finlego.ingress.http.shape.QueryShape;
import io.finlego.ingress.http.shape.RequestShape;
import io.finlego.ingress.http.shape.TextShape;
import io.finlego.ingress.http.shape.UuidShape;
import io.finlego.ingress.ledger.transaction.TransactionWords;
import io.finlego.kernel.CountLimit;
import io.finlego.kernel.TextLimit;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The bodies and queries of the operations on payments. */
@Configuration(proxyBeanMethods = false)
class PaymentShapes {

  static final String MAKE_PAYMENT = "MakePayment";
  static final String MAKE_PAYMENTS = "MakePayments";
  static final String DRAFT_PAYMENT = "DraftPayment";
  static final String POST_PAYMENT = "PostPayment";
  static final String CANCEL_PAYMENT = "CancelPayment";
  static final String LIST_PAYMENTS = "ListPayments";

  private static final TextShape TEXT = TextShape.upTo(1000);
  private static final TextShape EXTERNAL_ID = TextShape.of(TextLimit.PAYMENT_EXTERNAL_ID);
  private static final AnyShape METADATA = new AnyShape(true, TextLimit.METADATA.max());

  private static final String SEEN_BY_CLIENTS =
      "The payer's client sees it while the payment is pending, and both clients when it is posted:"
          + " no place for what they must not know.";

  private static final ObjectShape TRANSACTION =
      ObjectShape.of(
              required("debitAccountId", new UuidShape()),
              required("creditAccountId", new UuidShape()),
              required("amount", new AmountShape(false))
                  .describedAs("In major units, with at most the decimals of the currency."),
              required("currency", new CurrencyShape())
                  .describedAs("The currency of both accounts."),
              nullable("type", TransactionWords.TYPE).describedAs("By default `transfer`."),
              nullable("description", TEXT).describedAs(SEEN_BY_CLIENTS),
              nullable("metadata", METADATA)
                  .describedAs("A JSON object of your own. " + SEEN_BY_CLIENTS))
          .with(new AmountInCurrency("amount", "currency"));

  private static final ObjectShape OPTIONAL_FIELDS =
      ObjectShape.of(
          nullable("externalId", EXTERNAL_ID)
              .describedAs("Your own reference, unique among all payments."),
          nullable("description", TEXT),
          nullable("metadata", METADATA)
              .describedAs("A JSON object of your own, stored unchanged."),
          nullable("valueDate", DateShape.any())
              .describedAs(
                  "The day from which the amounts count for interest: by default the day of the"
                      + " posting, or an earlier day within the open period. The booking date is"
                      + " always the day of the posting."));

  static final ObjectShape PAYMENT =
      ObjectShape.of(required("transaction", TRANSACTION)).and(OPTIONAL_FIELDS);

  private static final Field ATOMIC =
      nullable("atomic", new BooleanShape())
          .describedAs("`true`: all payments are made, or none. By default `false`.");

  /**
   * The body of a bulk whose payments are empty objects. {@link LineOfBulk} checks the body with
   * this shape, and each payment with {@link #PAYMENT}.
   */
  private static final ObjectShape EMPTY_LINES =
      ObjectShape.of(
          required(
              "payments", new ListShape(new AnyShape(true, 2), 1, CountLimit.BULK_PAYMENTS_MAX)),
          ATOMIC);

  @Bean
  QueryShape listPaymentsQuery() {
    return QueryShape.of(
        LIST_PAYMENTS,
        ObjectShape.of(
                optional("status", TransactionWords.STATUS),
                optional("externalId", EXTERNAL_ID),
                optional("accountId", new UuidShape())
                    .describedAs("An account that one of the transactions debits or credits."),
                SearchFields.createdFrom("from"),
                SearchFields.createdTo("to"),
                optional("sort", Sorting.SHAPE)
                    .describedAs("Newest first by default; `createdAt`: oldest first."))
            .and(Paging.FIELDS));
  }

  static RequestShape bulkOfEmptyLines(UnknownFields unknownFields) {
    return new RequestShape(MAKE_PAYMENTS, EMPTY_LINES, false, unknownFields);
  }

  @Bean
  RequestShape makePaymentShape() {
    return RequestShape.required(MAKE_PAYMENT, PAYMENT);
  }

  @Bean
  RequestShape makePaymentsShape() {
    return RequestShape.required(
        MAKE_PAYMENTS,
        ObjectShape.of(
            required("payments", new ListShape(PAYMENT, 1, CountLimit.BULK_PAYMENTS_MAX)), ATOMIC));
  }

  @Bean
  RequestShape draftPaymentShape() {
    return RequestShape.required(
        DRAFT_PAYMENT,
        ObjectShape.of(
                required(
                    "transactions", new ListShape(TRANSACTION, 1, CountLimit.PAYMENT_LINES_MAX)),
                nullable("expiresAt", new InstantShape())
                    .describedAs(
                        "The instant at which the payment is cancelled unless it was posted"
                            + " before."))
            .and(OPTIONAL_FIELDS));
  }

  @Bean
  RequestShape postPaymentShape() {
    return RequestShape.optional(
        POST_PAYMENT,
        ObjectShape.of(
            nullable("amount", new AmountShape(false))
                .describedAs(
                    "The part of a one-transaction payment to post; the rest of the hold is"
                        + " released.")));
  }

  @Bean
  RequestShape cancelPaymentShape() {
    return RequestShape.optional(CANCEL_PAYMENT, ObjectShape.of(nullable("reason", TEXT)));
  }
}
