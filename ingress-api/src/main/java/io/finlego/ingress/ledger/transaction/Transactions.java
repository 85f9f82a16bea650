package io.finlego.ingress.ledger.transaction;

import static io.finlego.ingress.http.query.Columns.dateOrNull;
import static io.finlego.ingress.http.query.Columns.instant;
import static io.finlego.ingress.http.query.Columns.instantOrNull;
import static io.finlego.ingress.http.query.Columns.uuid;
import static io.finlego.ingress.http.query.Columns.uuidArray;

import io.finlego.ingress.access.visibility.PastInstants;
import io.finlego.ingress.access.visibility.ReadScope;
import io.finlego.ingress.access.visibility.ScopedReads;
import io.finlego.ingress.access.visibility.Search;
import io.finlego.ingress.http.paging.Keyset;
import io.finlego.ingress.http.paging.KeysetPage;
import io.finlego.ingress.http.paging.Page;
import io.finlego.ingress.http.paging.Paging;
import io.finlego.ingress.http.query.Conditions;
import io.finlego.ingress.http.query.Sorting;
import io.finlego.kernel.Currency;
import io.finlego.kernel.Money;
import io.finlego.kernel.TransactionId;
import io.finlego.schemas.Domain;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Reads transactions from the ledger's views, including those of drafts and pending payments. */
@Component
public final class Transactions {

  private static final String SELECT_COLUMNS =
      """
      select t.id, t.payment_id, t.sequence, t.debit_account_id, t.credit_account_id, t.amount,
        t.currency, t.status, t.type, t.description, t.metadata, t.value_date,
        t.booking_date, t.created_at, t.posted_at
      """;

  private static final String SELECT_BY_ID =
      SELECT_COLUMNS + " from ledger.transaction_view t where t.id = :id";

  private static final String SELECT_BY_PAYMENTS =
      SELECT_COLUMNS
          + """
          from ledger.transaction_view t
          where t.payment_id = any(cast(:payments as uuid[]))
          order by t.payment_id, t.sequence
          """;

  private final ScopedReads reads;
  private final PastInstants instants;

  Transactions(ScopedReads reads, PastInstants instants) {
    this.reads = reads;
    this.instants = instants;
  }

  public Optional<Transaction> find(ReadScope.Everything scope, TransactionId id) {
    return reads
        .sql(scope, SELECT_BY_ID)
        .param("id", id.value())
        .query(Transactions::transaction)
        .optional();
  }

  /**
   * One page of the transactions that match the filter. A front-office caller finds only
   * transactions of its client's accounts.
   */
  Page<Transaction> page(ReadScope scope, TransactionFilter filter, Paging paging) {
    instants.awaitFinal(Domain.LEDGER, filter.period().endInstant());
    Conditions conditions = TransactionConditions.of(filter);
    String source = " from " + TransactionSource.of(scope, filter) + " where ";
    Search search =
        new Search(
            SELECT_COLUMNS + source,
            "select count(*)" + source,
            conditions,
            filter.sorting().byId("t"));
    return reads.page(scope, search, paging, Transactions::transaction);
  }

  KeysetPage<Transaction> page(
      ReadScope.Everything scope, TransactionFilter filter, Keyset keyset) {
    instants.awaitFinal(Domain.LEDGER, filter.period().endInstant());
    Sorting sorting = filter.sorting();
    Conditions conditions =
        TransactionConditions.of(filter).and(sorting.afterId("t"), "after", keyset.afterKey());
    String source = " from " + TransactionSource.of(scope, filter) + " where " + conditions.sql();
    List<Transaction> rows =
        reads.list(
            conditions
                .bind(
                    reads.sql(
                        scope,
                        SELECT_COLUMNS
                            + source
                            + " order by "
                            + sorting.byId("t")
                            + " limit :limit"))
                .param("limit", keyset.queryLimit()),
            Transactions::transaction);
    return keyset.page(rows, transaction -> transaction.id().toString());
  }

  /**
   * The transactions of these payments, by payment id. Each list has the order of the transactions
   * in their payment.
   */
  public Map<UUID, List<Transaction>> ofPayments(
      ReadScope.Everything scope, Collection<UUID> paymentIds) {
    return reads
        .list(
            reads.sql(scope, SELECT_BY_PAYMENTS).param("payments", uuidArray(paymentIds)),
            Transactions::transaction)
        .stream()
        .collect(Collectors.groupingBy(Transaction::paymentId));
  }

  private static Transaction transaction(ResultSet row, int rowNumber) throws SQLException {
    String currency = row.getString("currency");
    return new Transaction(
        uuid(row, "id"),
        uuid(row, "payment_id"),
        row.getInt("sequence"),
        uuid(row, "debit_account_id"),
        uuid(row, "credit_account_id"),
        new Money(row.getLong("amount"), Currency.of(currency)).toMajor(),
        currency,
        row.getString("status"),
        row.getString("type"),
        row.getString("description"),
        dateOrNull(row, "value_date"),
        dateOrNull(row, "booking_date"),
        instant(row, "created_at"),
        instantOrNull(row, "posted_at"),
        row.getString("metadata"));
  }
}
