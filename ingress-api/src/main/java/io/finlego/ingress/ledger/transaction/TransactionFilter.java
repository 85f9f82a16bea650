package io.finlego.ingress.ledger.transaction;

import io.finlego.ingress.http.day.BookingDays;
import io.finlego.ingress.http.query.Period;
import io.finlego.ingress.http.query.QueryReader;
import io.finlego.ingress.http.query.Sorting;
import io.finlego.ingress.http.shape.AcceptedObject;
import io.finlego.kernel.Currency;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The filters and the order of a search for transactions. An empty list and null do not filter. */
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
    Period period,
    Sorting sorting) {

  /** The side of an entry. */
  enum Side {
    DEBIT,
    CREDIT;

    /** The side that all words name; null if the list is empty or names both sides. */
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
   * The filter in these query parameters.
   *
   * @param owner the client of the calling front office; null for a system
   * @throws io.finlego.ingress.http.result.ApiException 400 with every parameter at fault
   */
  static TransactionFilter of(
      TransactionQuery query,
      SystemTransactionQuery system,
      @Nullable UUID owner,
      BookingDays days) {
    QueryReader reader = new QueryReader();
    Currency currency = reader.currency("currency", system.currency());
    TransactionFilter filter =
        new TransactionFilter(
            listOrEmpty(reader.uuid("accountId", query.accountId())),
            listOrEmpty(owner == null ? reader.uuid("clientId", system.clientId()) : owner),
            Side.of(
                reader.word("direction", query.direction(), TransactionWords.DIRECTION.words())),
            listOrEmpty(reader.uuid("paymentId", system.paymentId())),
            listOrEmpty(reader.word("status", system.status(), TransactionWords.STATUS.words())),
            listOrEmpty(reader.word("type", query.type(), TransactionWords.TYPE.words())),
            listOrEmpty(currency == null ? null : currency.code()),
            reader.amount("minAmount", query.minAmount()),
            reader.amount("maxAmount", query.maxAmount()),
            reader.text("text", query.text()),
            reader.period(days, "from", query.from(), "to", query.to()),
            Sorting.read(reader, query.sort()));
    filter.requireConsistent(reader, "direction", "Requires `accountId` or `clientId`.");
    return filter;
  }

  /**
   * The filter in an accepted body.
   *
   * @throws io.finlego.ingress.http.result.ApiException 400 if the period or the sides are
   *     inconsistent
   */
  static TransactionFilter of(AcceptedObject body, BookingDays days) {
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
            reader.period(days, "from", body.text("from"), "to", body.text("to")),
            Sorting.of(body.text("sort")));
    filter.requireConsistent(reader, "directions", "Requires `accountIds` or `clientIds`.");
    return filter;
  }

  private static <T> List<T> listOrEmpty(@Nullable T value) {
    return value == null ? List.of() : List.of(value);
  }

  private void requireConsistent(QueryReader reader, String sideField, String sideRefusal) {
    reader
        .require(side == null || !accounts.isEmpty() || !clients.isEmpty(), sideField, sideRefusal)
        .require(
            minAmount == null || maxAmount == null || minAmount.compareTo(maxAmount) <= 0,
            "maxAmount",
            "Must not be below minAmount.")
        .throwIfAny();
  }
}
