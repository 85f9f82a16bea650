package io.finlego.ingress.ledger.account;

import static io.finlego.ingress.http.query.SearchFields.anyOf;
import static io.finlego.ingress.http.query.SearchFields.text;
import static io.finlego.ingress.http.shape.Field.nullable;

import io.finlego.ingress.http.paging.Keyset;
import io.finlego.ingress.http.shape.AmountsInOrder;
import io.finlego.ingress.http.shape.AnyShape;
import io.finlego.ingress.http.shape.BalanceShape;
import io.finlego.ingress.http.shape.CurrencyShape;
import io.finlego.ingress.http.shape.ObjectShape;
import io.finlego.ingress.http.shape.QueryShape;
import io.finlego.ingress.http.shape.RequestShape;
import io.finlego.ingress.http.shape.UuidShape;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The body and the query of a search for accounts. */
@Configuration(proxyBeanMethods = false)
class AccountSearchShapes {

  static final String SEARCH_ACCOUNTS = "SearchAccounts";
  static final String LIST_BY_FILTER = "ListAccountsByFilter";

  private static final int METADATA_CHARACTERS_MAX = 4000;

  private static final ObjectShape SEARCH_FIELDS =
      ObjectShape.of(
              anyOf("clientIds", new UuidShape()),
              anyOf("accountNumbers", NumberOrIban.SHAPE).describedAs("Account numbers or IBANs."),
              anyOf("currencies", new CurrencyShape()),
              anyOf("types", AccountWords.TYPE),
              anyOf("statuses", AccountWords.STATUS),
              text("name, account number, IBAN or metadata"),
              nullable("balanceFrom", new BalanceShape())
                  .describedAs("Inclusive bound, in major units of the account's currency."),
              nullable("balanceTo", new BalanceShape())
                  .describedAs("Inclusive bound, in major units of the account's currency."),
              nullable("metadata", new AnyShape(true, METADATA_CHARACTERS_MAX))
                  .describedAs("A JSON object that the account's metadata contains."),
              nullable("sort", AccountSort.SHAPE)
                  .describedAs("The order; newest first by default."))
          .and(Keyset.FIELDS)
          .with(new AmountsInOrder("balanceFrom", "balanceTo"));

  @Bean
  RequestShape searchAccountsShape() {
    return RequestShape.required(SEARCH_ACCOUNTS, SEARCH_FIELDS);
  }

  @Bean
  QueryShape searchAccountsQuery() {
    return QueryShape.of(LIST_BY_FILTER, SEARCH_FIELDS);
  }
}
