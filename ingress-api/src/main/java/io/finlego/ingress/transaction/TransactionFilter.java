package io.finlego.ingress.transaction;

import io.finlego.ingress.query.QueryReader;
import io.finlego.ingress.query.Sorting;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which transactions are asked for; what is null does not matter. */
record TransactionFilter(
    @Nullable UUID account,
    @Nullable UUID client,
    @Nullable Side side,
    @Nullable UUID payment,
    @Nullable String status,
    @Nullable String type,
    @Nullable String currency,
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
   * @throws io.finlego.ingress.result.ApiException 400 with every parameter at fault
   */
  static TransactionFilter of(
      TransactionQuery query, SystemTransactionQuery system, @Nullable UUID owner) {
    QueryReader reader = new QueryReader();
    Currency currency = reader.currency("currency", system.currency());
    TransactionFilter filter =
        new TransactionFilter(
            reader.uuid("accountId", query.accountId()),
            owner == null ? reader.uuid("clientId", system.clientId()) : owner,
            Side.of(
                reader.word("direction", query.direction(), TransactionWords.DIRECTION.words())),
            reader.uuid("paymentId", system.paymentId()),
            reader.word("status", system.status(), TransactionWords.STATUS.words()),
            reader.word("type", query.type(), TransactionWords.TYPE.words()),
            currency == null ? null : currency.getCurrencyCode(),
            reader.amount("minAmount", query.minAmount()),
            reader.amount("maxAmount", query.maxAmount()),
            reader.text("text", query.text()),
            reader.from("from", query.from()),
            reader.until("to", query.to()),
            Sorting.read(reader, query.sort()));
    filter.checkWith(reader);
    return filter;
  }

  private void checkWith(QueryReader reader) {
    reader
        .requireOrder(from, until, "to")
        .require(
            side == null || account != null || client != null,
            "direction",
            "Needs accountId or clientId.")
        .require(
            minAmount == null || maxAmount == null || minAmount.compareTo(maxAmount) <= 0,
            "maxAmount",
            "Must not be below minAmount.")
        .throwIfAny();
  }
}
