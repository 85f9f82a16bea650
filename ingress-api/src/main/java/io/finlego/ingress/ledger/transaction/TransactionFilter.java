package io.finlego.ingress.ledger.transaction;

import io.finlego.ingress.http.query.QueryReader;
import io.finlego.ingress.http.query.Sorting;
import io.finlego.ingress.http.shape.Kept;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which transactions are asked for; an empty list and null do not matter. */
record TransactionFilter(
    List<UUID> accounts,
    List<UUID> clients,
    @Nullable Side side,
    List<UUID> payments,
    List<String> statuses,
    List<String> types,
    List<String> currencies,
    @Nullable BigDecimal minAmount,
    @Nullable BigDecimal maxAmount,
    @Nullable String text,
    @Nullable Instant from,
    @Nullable Instant until,
    Sorting sorting) {

  /** The side of an entry. */
  enum Side {
    DEBIT,
    CREDIT;

    /** The one side of these; null for none or both. */
    static @Nullable Side ofAll(List<String> directions) {
      List<Side> sides = directions.stream().map(Side::of).distinct().toList();
      return sides.size() == 1 ? sides.getFirst() : null;
    }

    static @Nullable Side of(@Nullable String direction) {
      return direction == null
          ? null
          : direction.equals("debit") || direction.equals("outgoing") ? DEBIT : CREDIT;
    }
  }

  /**
   * The filter of these query parameters.
   *
   * @param owner the client whose front office asks; null for a system
   * @throws io.finlego.ingress.http.result.ApiException 400 with every parameter at fault
   */
  static TransactionFilter of(
      TransactionQuery query, SystemTransactionQuery system, @Nullable UUID owner) {
    QueryReader reader = new QueryReader();
    Currency currency = reader.currency("currency", system.currency());
    TransactionFilter filter =
        new TransactionFilter(
            listed(reader.uuid("accountId", query.accountId())),
            listed(owner == null ? reader.uuid("clientId", system.clientId()) : owner),
            Side.of(
                reader.word("direction", query.direction(), TransactionWords.DIRECTION.words())),
            listed(reader.uuid("paymentId", system.paymentId())),
            listed(reader.word("status", system.status(), TransactionWords.STATUS.words())),
            listed(reader.word("type", query.type(), TransactionWords.TYPE.words())),
            listed(currency == null ? null : currency.getCurrencyCode()),
            reader.amount("minAmount", query.minAmount()),
            reader.amount("maxAmount", query.maxAmount()),
            reader.text("text", query.text()),
            reader.from("from", query.from()),
            reader.until("to", query.to()),
            Sorting.read(reader, query.sort()));
    filter.checkWith(reader, "direction", "Needs accountId or clientId.");
    return filter;
  }

  /**
   * The filter of an accepted body.
   *
   * @throws io.finlego.ingress.http.result.ApiException 400 for a period or sides that make no
   *     sense
   */
  static TransactionFilter of(Kept body) {
    QueryReader reader = new QueryReader();
    TransactionFilter filter =
        new TransactionFilter(
            body.uuids("accountIds"),
            body.uuids("clientIds"),
            Side.ofAll(body.texts("directions")),
            body.uuids("paymentIds"),
            body.texts("statuses"),
            body.texts("types"),
            body.texts("currencies"),
            body.decimal("minAmount"),
            body.decimal("maxAmount"),
            body.text("text"),
            reader.from("from", body.text("from")),
            reader.until("to", body.text("to")),
            Sorting.of(body.text("sort")));
    filter.checkWith(reader, "directions", "Needs accountIds or clientIds.");
    return filter;
  }

  private static <T> List<T> listed(@Nullable T value) {
    return value == null ? List.of() : List.of(value);
  }

  private void checkWith(QueryReader reader, String sideField, String sideRefusal) {
    reader
        .requireOrder(from, until, "to")
        .require(side == null || !accounts.isEmpty() || !clients.isEmpty(), sideField, sideRefusal)
        .require(
            minAmount == null || maxAmount == null || minAmount.compareTo(maxAmount) <= 0,
            "maxAmount",
            "Must not be below minAmount.")
        .throwIfAny();
  }
}
