package io.finlego.ingress.ledger.account;

import static io.finlego.ingress.http.shape.Field.nullable;
import static io.finlego.ingress.http.shape.Field.optional;
import static io.finlego.ingress.http.shape.Field.required;

import io.finlego.ingress.http.paging.Paging;
import io.finlego.ingress.http.shape.AmountInCurrency;
import io.finlego.ingress.http.shape.AmountShape;
import io.finlego.ingress.http.shape.AnyOf;
import io.finlego.ingress.http.shape.AnyShape;
import io.finlego.ingress.http.shape.CurrencyShape;
import io.finlego.ingress.http.shape.InstantShape;
import io.finlego.ingress.http.shape.ListShape;
import io.finlego.ingress.http.shape.ObjectShape;
import io.finlego.ingress.http.shape.QueryShape;
import io.finlego.ingress.http.shape.RequestShape;
import io.finlego.ingress.http.shape.TextShape;
import io.finlego.ingress.http.shape.UuidShape;
import io.finlego.ingress.http.shape.WordShape;
import io.finlego.kernel.TextLimit;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The bodies and queries of the operations on accounts. */
@Configuration(proxyBeanMethods = false)
class AccountShapes {

  static final String OPEN_ACCOUNT = "OpenAccount";
  static final String OPEN_ANY_ACCOUNT = "OpenAnyAccount";

  static final String CHANGE_ACCOUNT = "ChangeAccount";
  static final String REORDER_ACCOUNTS = "ReorderAccounts";
  static final String ACCOUNT_NUMBERS = "AccountNumbers";

  static final String LIST_ACCOUNTS = "ListAccounts";
  static final String READ_ACCOUNT = "ReadAccount";

  private static final int ACCOUNTS_MAX = 1000;
  private static final int NUMBER_CHARACTERS_MAX = 256;
  private static final TextShape NAME = TextShape.between(1, 200);

  private static final String SEEN_BY_CLIENT =
      "The account's client sees and replaces it too, so it is no place for what the client must"
          + " not know.";

  private static final ObjectShape PAST_INSTANT =
      ObjectShape.of(
          optional("at", new InstantShape())
              .describedAs("A past instant, ISO 8601; by default now."));

  @Bean
  QueryShape listAccountsQuery() {
    return QueryShape.of(
        LIST_ACCOUNTS,
        ObjectShape.of(
                optional("clientId", new UuidShape())
                    .describedAs(
                        "Required for a system. A front office sees its own client's accounts."),
                optional("status", AccountWords.STATUS)
                    .describedAs(
                        "Accounts with this status. Without it, a front office gets those that are"
                            + " not closed."))
            .and(PAST_INSTANT)
            .and(Paging.FIELDS));
  }

  @Bean
  QueryShape readAccountQuery() {
    return QueryShape.of(READ_ACCOUNT, PAST_INSTANT);
  }

  @Bean
  RequestShape openAccountShape() {
    return RequestShape.required(
        OPEN_ACCOUNT,
        ObjectShape.of(
            nullable("clientId", new UuidShape())
                .describedAs(
                    "Required for a system. A front office opens the account for its own client."),
            required("currency", new CurrencyShape()),
            nullable("name", NAME)));
  }

  @Bean
  RequestShape openAnyAccountShape() {
    return RequestShape.required(
        OPEN_ANY_ACCOUNT,
        ObjectShape.of(
                nullable("clientId", new UuidShape())
                    .describedAs(
                        "The owner: required for an account of type client, refused for any other"
                            + " type."),
                required("type", AccountWords.TYPE),
                required("currency", new CurrencyShape()),
                nullable("name", NAME),
                nullable("overdraftLimit", new AmountShape(true))
                    .describedAs(
                        "How far the balance of a client or suspense account may go below zero; 0"
                            + " by default."),
                nullable("metadata", new AnyShape(true, TextLimit.METADATA.max()))
                    .describedAs("A JSON object of your own, stored unchanged. " + SEEN_BY_CLIENT))
            .with(new AmountInCurrency("overdraftLimit", "currency"))
            .with(new ClientIdMatchesAccountType())
            .with(new LimitMatchesAccountType()));
  }

  @Bean
  RequestShape changeAccountShape() {
    return RequestShape.required(
        CHANGE_ACCOUNT,
        ObjectShape.of(
                optional("name", NAME),
                optional("metadata", new AnyShape(true, TextLimit.METADATA.max()))
                    .describedAs(
                        "A JSON object of your own; it replaces the previous one, and `{}` empties"
                            + " it. "
                            + SEEN_BY_CLIENT),
                optional("status", WordShape.of("active blocked")).describedAs("Systems only."),
                optional("overdraftLimit", new AmountShape(true))
                    .describedAs(
                        "How far the balance of a client or suspense account may go below zero."
                            + " Systems only."))
            .with(new AnyOf("name", "metadata", "status", "overdraftLimit")));
  }

  @Bean
  RequestShape reorderAccountsShape() {
    return RequestShape.required(
        REORDER_ACCOUNTS,
        ObjectShape.of(
            required("accountIds", new ListShape(new UuidShape(), 0, ACCOUNTS_MAX))
                .describedAs("All accounts of the caller that are not closed, each once.")));
  }

  @Bean
  RequestShape accountNumbersShape() {
    return RequestShape.required(
        ACCOUNT_NUMBERS,
        ObjectShape.of(
            required(
                    "accountNumbers",
                    new ListShape(TextShape.upTo(NUMBER_CHARACTERS_MAX), 1, ACCOUNTS_MAX))
                .describedAs(
                    "Account numbers or IBANs. A text of another form is not an account's.")));
  }
}
