package io.finlego.ingress.transaction;

import static io.finlego.ingress.shape.Field.nullable;

import io.finlego.ingress.paging.Keyset;
import io.finlego.ingress.query.Sorting;
import io.finlego.ingress.shape.AmountShape;
import io.finlego.ingress.shape.AmountsInOrder;
import io.finlego.ingress.shape.CurrencyShape;
import io.finlego.ingress.shape.DateShape;
import io.finlego.ingress.shape.Field;
import io.finlego.ingress.shape.InstantShape;
import io.finlego.ingress.shape.ListShape;
import io.finlego.ingress.shape.ObjectShape;
import io.finlego.ingress.shape.RequestShape;
import io.finlego.ingress.shape.Shape;
import io.finlego.ingress.shape.TextFormat;
import io.finlego.ingress.shape.TextShape;
import io.finlego.ingress.shape.UuidShape;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The body of a search for transactions. */
@Configuration(proxyBeanMethods = false)
class TransactionSearchShapes {

  static final String SEARCH_TRANSACTIONS = "SearchTransactions";

  private static final int MAX_VALUES = 1000;
  private static final int MAX_TEXT_LENGTH = 200;
  private static final int MAX_TIME_LENGTH = 40;

  private static final Shape TIME =
      TextShape.between(1, MAX_TIME_LENGTH)
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
                values("accountIds", new UuidShape()).describedAs("Debited or credited."),
                values("clientIds", new UuidShape())
                    .describedAs("Owners of the debited or the credited account."),
                values("directions", TransactionWords.DIRECTION)
                    .describedAs(
                        "On which side one of `accountIds`, or of the accounts of `clientIds`, is;"
                            + " `outgoing` is `debit`, `incoming` is `credit`."),
                values("paymentIds", new UuidShape()),
                values("statuses", TransactionWords.STATUS),
                values("types", TransactionWords.TYPE),
                values("currencies", new CurrencyShape()),
                nullable("minAmount", new AmountShape(true))
                    .describedAs("In major units of the transaction's currency, itself included."),
                nullable("maxAmount", new AmountShape(true))
                    .describedAs("In major units of the transaction's currency, itself included."),
                nullable("text", TextShape.between(1, MAX_TEXT_LENGTH))
                    .describedAs("Found anywhere in the description, in any case."),
                nullable("from", TIME)
                    .describedAs("Created from: a date (from its beginning, UTC) or an instant."),
                nullable("to", TIME)
                    .describedAs(
                        "Created to: a date (to its end, UTC) or an instant (not included)."),
                nullable("sort", Sorting.SHAPE)
                    .describedAs("Newest first unless `createdAt` asks for the oldest first."))
            .and(Keyset.FIELDS)
            .with(new AmountsInOrder("minAmount", "maxAmount")));
  }

  private static Field values(String name, Shape value) {
    return nullable(name, new ListShape(value, 1, MAX_VALUES));
  }
}
