package io.finlego.ingress.ledger.transaction;

import static io.finlego.ingress.http.query.SearchFields.anyOf;
import static io.finlego.ingress.http.query.SearchFields.text;
import static io.finlego.ingress.http.shape.Field.nullable;
import static io.finlego.ingress.http.shape.Field.optional;

import io.finlego.ingress.http.paging.Keyset;
import io.finlego.ingress.http.paging.Paging;
import io.finlego.ingress.http.query.Sorting;
import io.finlego.ingress.http.shape.AmountShape;
import io.finlego.ingress.http.shape.AmountsInOrder;
import io.finlego.ingress.http.shape.CurrencyShape;
import io.finlego.ingress.http.shape.ObjectShape;
import io.finlego.ingress.http.shape.QueryShape;
import io.finlego.ingress.http.shape.RequestShape;
import io.finlego.ingress.http.shape.TimeShape;
import io.finlego.ingress.http.shape.UuidShape;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The body and the queries of searches for transactions. */
@Configuration(proxyBeanMethods = false)
class TransactionSearchShapes {

  static final String SEARCH_TRANSACTIONS = "SearchTransactions";

  static final String LIST_TRANSACTIONS = "ListTransactions";
  static final String LIST_ALL_TRANSACTIONS = "ListAllTransactions";

  private static final AmountShape AMOUNT = new AmountShape(true);
  private static final String AMOUNT_DESCRIPTION =
      "Inclusive bound, in major units of the transaction's currency.";
  private static final String PERIOD_DESCRIPTION =
      "A day is a booking day, in the institution's booking zone; an instant means `postedAt`."
          + " Transactions that are not posted go by their creation.";
  private static final String FROM_DESCRIPTION =
      "The first day or instant of the period. " + PERIOD_DESCRIPTION;
  private static final String TO_DESCRIPTION =
      "The last day, or the instant at which the period ends. " + PERIOD_DESCRIPTION;
  private static final String SORT_DESCRIPTION =
      "Newest first by default; `createdAt`: oldest first.";

  /** The filters that every caller may use. */
  private static final ObjectShape FILTERS =
      ObjectShape.of(
              optional("accountId", new UuidShape())
                  .describedAs("The debited or credited account."),
              optional("from", new TimeShape()).describedAs(FROM_DESCRIPTION),
              optional("to", new TimeShape()).describedAs(TO_DESCRIPTION),
              optional("type", TransactionWords.TYPE),
              optional("direction", TransactionWords.DIRECTION)
                  .describedAs(
                      "`debit` (or `outgoing`): the account, or an account of the client, is"
                          + " debited; `credit` (or `incoming`): it is credited. Systems must also"
                          + " give `accountId` or `clientId`."),
              optional("minAmount", AMOUNT).describedAs(AMOUNT_DESCRIPTION),
              optional("maxAmount", AMOUNT).describedAs(AMOUNT_DESCRIPTION),
              text("description"),
              optional("sort", Sorting.SHAPE).describedAs(SORT_DESCRIPTION))
          .with(new AmountsInOrder("minAmount", "maxAmount"));

  /** The filters that only systems may use. */
  private static final ObjectShape SYSTEM_FILTERS =
      ObjectShape.of(
          optional("clientId", new UuidShape())
              .describedAs("The owner of the debited or the credited account."),
          optional("paymentId", new UuidShape()),
          optional("status", TransactionWords.STATUS),
          optional("currency", new CurrencyShape()));

  @Bean
  QueryShape listTransactionsQuery() {
    return QueryShape.of(LIST_TRANSACTIONS, FILTERS.and(Paging.FIELDS));
  }

  @Bean
  QueryShape listAllTransactionsQuery() {
    return QueryShape.of(LIST_ALL_TRANSACTIONS, FILTERS.and(SYSTEM_FILTERS).and(Paging.FIELDS));
  }

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
                nullable("minAmount", AMOUNT).describedAs(AMOUNT_DESCRIPTION),
                nullable("maxAmount", AMOUNT).describedAs(AMOUNT_DESCRIPTION),
                text("description"),
                nullable("from", new TimeShape()).describedAs(FROM_DESCRIPTION),
                nullable("to", new TimeShape()).describedAs(TO_DESCRIPTION),
                nullable("sort", Sorting.SHAPE).describedAs(SORT_DESCRIPTION))
            .and(Keyset.FIELDS)
            .with(new AmountsInOrder("minAmount", "maxAmount")));
  }
}
