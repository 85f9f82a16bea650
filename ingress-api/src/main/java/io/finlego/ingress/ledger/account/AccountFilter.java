package io.finlego.ingress.ledger.account;

import io.finlego.ingress.http.query.Conditions;
import io.finlego.ingress.http.query.MajorUnits;
import io.finlego.ingress.http.shape.AcceptedObject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The filters and the order of a search for accounts. An empty list or null does not filter. */
record AccountFilter(
    List<UUID> clients,
    List<String> numbersOrIbans,
    List<String> currencies,
    List<String> types,
    List<String> statuses,
    @Nullable String text,
    @Nullable BigDecimal balanceFrom,
    @Nullable BigDecimal balanceTo,
    @Nullable String metadata,
    AccountSort sort) {

  private static final String NUMBERS =
      """
      (a.account_number = any(cast(:numbers as text[])) or a.iban = any(cast(:numbers as text[])))\
      """;

  private static final String TEXT =
      """
      (ledger.fold(a.name) like ledger.fold(:text) or a.account_number ilike :text or a.iban ilike :text
       or ledger.fold(cast(a.metadata as text)) like ledger.fold(:text))\
      """;

  private static final String METADATA = "cast(a.metadata as jsonb) @> cast(:metadata as jsonb)";

  private static final String BALANCE_FROM =
      "a.balance >= :balanceFrom * " + MajorUnits.minorIn("a.currency");
  private static final String BALANCE_TO =
      "a.balance <= :balanceTo * " + MajorUnits.minorIn("a.currency");

  /** The filter in an accepted body. */
  static AccountFilter of(AcceptedObject body) {
    return new AccountFilter(
        body.uuids("clientIds"),
        body.texts("accountNumbers").stream()
            .map(number -> Objects.requireNonNull(NumberOrIban.parse(number)))
            .toList(),
        body.texts("currencies"),
        body.texts("types"),
        body.texts("statuses"),
        body.text("text"),
        body.decimal("balanceFrom"),
        body.decimal("balanceTo"),
        body.raw("metadata"),
        AccountSort.of(body.text("sort")));
  }

  /** The SQL conditions, over the published accounts with the alias {@code a}. */
  Conditions conditions() {
    return new Conditions()
        .andOneOf("a.client_id", "uuid", "clients", clients)
        .and(NUMBERS, "numbers", array(numbersOrIbans))
        .andOneOf("a.currency", "text", "currencies", currencies)
        .andOneOf("a.type", "text", "types", types)
        .andOneOf("a.status", "text", "statuses", statuses)
        .andWords(TEXT, "text", text)
        .and(BALANCE_FROM, "balanceFrom", balanceFrom)
        .and(BALANCE_TO, "balanceTo", balanceTo)
        .and(METADATA, "metadata", metadata);
  }

  private static String @Nullable [] array(List<String> texts) {
    return texts.isEmpty() ? null : texts.toArray(String[]::new);
  }
}
