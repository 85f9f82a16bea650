package io.finlego.ingress.ledger.transaction;

import io.finlego.ingress.http.day.BookingDays;
import io.finlego.ingress.http.paging.SearchIdentity;
import io.finlego.ingress.http.query.Period;
import io.finlego.ingress.http.query.Sorting;
import io.finlego.ingress.http.result.Faults;
import io.finlego.ingress.http.shape.AcceptedObject;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The filters and the order of a search for transactions. A filter that is empty or null has no
 * effect. Cursors contain a hash of this record's text, so renaming a component would make earlier
 * cursors invalid.
 *
 * @param side the side on which a transaction must have one of the accounts, or an account of one
 *     of the clients; null if the side does not matter
 */
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
    DEBIT("debit"),
    CREDIT("credit");

    private final String word;

    Side(String word) {
      this.word = word;
    }

    String word() {
      return word;
    }

    /**
     * The side of the directions if they all stand for the same side. Null if the list is empty or
     * has directions for both sides.
     */
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
   * Reads the filter from accepted query parameters. Some of the parameters only exist for systems.
   *
   * @param ownClientId the client of a front-office caller; null for a system
   * @throws io.finlego.ingress.http.result.ApiException 400 if the period's end is before its
   *     start, or if there is a direction, but neither an account nor a client
   */
  static TransactionFilter ofQuery(
      AcceptedObject query, @Nullable UUID ownClientId, BookingDays days) {
    Faults faults = new Faults();
    TransactionFilter filter =
        new TransactionFilter(
            listOrEmpty(query.uuid("accountId")),
            listOrEmpty(ownClientId == null ? query.uuid("clientId") : ownClientId),
            Side.of(query.text("direction")),
            listOrEmpty(query.uuid("paymentId")),
            listOrEmpty(query.text("status")),
            listOrEmpty(query.text("type")),
            listOrEmpty(query.text("currency")),
            query.decimal("minAmount"),
            query.decimal("maxAmount"),
            query.text("text"),
            Period.of(query, "from", "to", days, faults),
            Sorting.of(query.text("sort")));
    filter.requireConsistent(faults, "direction", "Requires `accountId` or `clientId`.");
    return filter;
  }

  /**
   * Reads the filter from an accepted body.
   *
   * @throws io.finlego.ingress.http.result.ApiException 400 if the period's end is before its
   *     start, or if there are directions, but neither accounts nor clients
   */
  static TransactionFilter ofBody(AcceptedObject body, BookingDays days) {
    Faults faults = new Faults();
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
            Period.of(body, "from", "to", days, faults),
            Sorting.of(body.text("sort")));
    filter.requireConsistent(faults, "directions", "Requires `accountIds` or `clientIds`.");
    return filter;
  }

  /** The search to which the cursors of its pages belong, with the names of the body's fields. */
  SearchIdentity identity() {
    return new SearchIdentity("transactions")
        .addAll("accountIds", accounts)
        .addAll("clientIds", clients)
        .add("directions", side == null ? null : side.word())
        .addAll("paymentIds", payments)
        .addAll("statuses", statuses)
        .addAll("types", types)
        .addAll("currencies", currencies)
        .add("minAmount", minAmount)
        .add("maxAmount", maxAmount)
        .add("text", text)
        .add("from", period.from() == null ? null : period.from().text())
        .add("to", period.to() == null ? null : period.to().text())
        .add("sort", sorting.word());
  }

  private static <T> List<T> listOrEmpty(@Nullable T value) {
    return value == null ? List.of() : List.of(value);
  }

  private void requireConsistent(Faults faults, String sideField, String sideRefusal) {
    faults
        .require(side == null || !accounts.isEmpty() || !clients.isEmpty(), sideField, sideRefusal)
        .throwIfAny();
  }
}
