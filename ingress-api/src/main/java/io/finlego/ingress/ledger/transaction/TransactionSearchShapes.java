package io.finlego.ingress.ledger.transaction;

import static io.finlego.ingress.http.query.SearchFields.anyOf;
import static io.finlego.ingress.http.query.SearchFields.text;
import static io.finlego.ingress.http.shape.Field.nullable;

import io.finlego.ingress.http.paging.Keyset;
import io.finlego.ingress.http.query.Sorting;
import io.finlego.ingress.http.shape.AmountShape;
import io.finlego.ingress.http.shape.AmountsInOrder;
import io.finlego.ingress.http.shape.CurrencyShape;
import io.finlego.ingress.http.shape.DateShape;
import io.finlego.ingress.http.shape.InstantShape;
import io.finlego.ingress.http.shape.ObjectShape;
import io.finlego.ingress.http.shape.RequestShape;
import io.finlego.ingress.http.shape.Shape;
import io.finlego.ingress.http.shape.TextFormat;
import io.finlego.ingress.http.shape.TextShape;
import io.finlego.ingress.http.shape.UuidShape;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The body of a search for transactions. */
@Configuration(proxyBeanMethods = false)
class TransactionSearchShapes {

  static final String SEARCH_TRANSACTIONS = "SearchTransactions";

  private static final int TIME_CHARACTERS_MAX = 40;

  private static final Shape TIME =
      TextShape.between(1, TIME_CHARACTERS_MAX)
          .as(
              new TextFormat(
                  "date-or-instant",
                  text -> DateShape.parse(text) != null || InstantShape.parse(text) != null,
                  "Must be a date, yyyy-MM-dd, or an ISO 8601 instant."));

  @Bean
  RequestShape searchTransactionsShape() {
    return RequestShape.required(
        SEARCH_TRANSACTIONS,
        ObjectShape.of(
                anyOf("accountIds", new UuidShape())
                    .describedAs("The debited or credited accounts."),
                anyOf("clientIds", new UuidShape())
                    .describedAs("Owners of the debited or the credited account."),
                anyOf("directions", TransactionWords.DIRECTION)
                    .describedAs(
                        "The side on which one of `accountIds`, or an account of `clientIds`, must"
                            + " be; `outgoing` means `debit`, `incoming` means `credit`."),
                anyOf("paymentIds", new UuidShape()),
                anyOf("statuses", TransactionWords.STATUS),
                anyOf("types", TransactionWords.TYPE),
                anyOf("currencies", new CurrencyShape()),
                nullable("minAmount", new AmountShape(true))
                    .describedAs("Inclusive bound, in major units of the transaction's currency."),
                nullable("maxAmount", new AmountShape(true))
                    .describedAs("Inclusive bound, in major units of the transaction's currency."),
                text("description"),
                nullable("from", TIME)
                    .describedAs(
                        "The first day or instant of the period. " + TransactionQuery.PERIOD),
                nullable("to", TIME)
                    .describedAs(
                        "The last day, or the instant at which the period ends. "
                            + TransactionQuery.PERIOD),
                nullable("sort", Sorting.SHAPE)
                    .describedAs("Newest first by default; `createdAt`: oldest first."))
            .and(Keyset.FIELDS)
            .with(new AmountsInOrder("minAmount", "maxAmount")));
  }
}
