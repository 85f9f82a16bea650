package io.finlego.ingress.ledger.account;

import io.finlego.ingress.http.paging.SearchIdentity;
import io.finlego.ingress.http.query.Conditions;
import io.finlego.ingress.http.query.MajorUnits;
import io.finlego.ingress.http.shape.AcceptedObject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The filters and the order of a search for accounts. A filter that is empty or null has no effect.
 * Cursors contain a hash of this record's text, so renaming a component would make earlier cursors
 * invalid.
 */
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

  private static final String NUMBER_CONDITION =
      """
      (a.account_number = any(cast(:numbers as text[])) or a.iban = any(cast(:numbers as text[])))\
      """;

  private static final String TEXT_CONDITION =
      """
      (ledger.fold(a.name) like ledger.fold(:text) or a.account_number ilike :text or a.iban ilike :text
       or ledger.fold(cast(a.metadata as text)) like ledger.fold(:text))\
      """;

  private static final String METADATA_CONDITION =
      "cast(a.metadata as jsonb) @> cast(:metadata as jsonb)";

  private static final String MIN_BALANCE_CONDITION =
      "a.balance >= :balanceFrom * " + MajorUnits.minorUnitsPerMajor("a.currency");
  private static final String MAX_BALANCE_CONDITION =
      "a.balance <= :balanceTo * " + MajorUnits.minorUnitsPerMajor("a.currency");

  /** Reads the filter from an accepted body. */
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
        body.rawJson("metadata"),
        AccountSort.of(body.text("sort")));
  }

  /** The search to which the cursors of its pages belong. */
  SearchIdentity identity() {
    return new SearchIdentity("accounts")
        .addAll("clientIds", clients)
        .addAll("accountNumbers", numbersOrIbans)
        .addAll("currencies", currencies)
        .addAll("types", types)
        .addAll("statuses", statuses)
        .add("text", text)
        .add("balanceFrom", balanceFrom)
        .add("balanceTo", balanceTo)
        .add("metadata", metadata)
        .add("sort", sort.word());
  }

  /** The SQL conditions for {@code ledger.account_view} with the alias {@code a}. */
  Conditions conditions() {
    return new Conditions()
        .andOneOf("a.client_id", "uuid", "clients", clients)
        .and(NUMBER_CONDITION, "numbers", array(numbersOrIbans))
        .andOneOf("a.currency", "text", "currencies", currencies)
        .andOneOf("a.type", "text", "types", types)
        .andOneOf("a.status", "text", "statuses", statuses)
        .andWords(TEXT_CONDITION, "text", text)
        .and(MIN_BALANCE_CONDITION, "balanceFrom", balanceFrom)
        .and(MAX_BALANCE_CONDITION, "balanceTo", balanceTo)
        .and(METADATA_CONDITION, "metadata", metadata);
  }

  private static String @Nullable [] array(List<String> texts) {
    return texts.isEmpty() ? null : texts.toArray(String[]::new);
  }
}
