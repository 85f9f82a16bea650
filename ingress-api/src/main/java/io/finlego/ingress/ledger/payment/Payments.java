package io.finlego.ingress.ledger.payment;

import static io.finlego.ingress.http.query.Columns.instant;
import static io.finlego.ingress.http.query.Columns.instantOrNull;
import static io.finlego.ingress.http.query.Columns.uuid;

import io.finlego.ingress.access.visibility.PastInstants;
import io.finlego.ingress.access.visibility.ReadScope;
import io.finlego.ingress.access.visibility.ScopedReads;
import io.finlego.ingress.access.visibility.Search;
import io.finlego.ingress.http.paging.Page;
import io.finlego.ingress.http.paging.Paging;
import io.finlego.ingress.http.query.Conditions;
import io.finlego.ingress.http.query.TimeOrderedIds;
import io.finlego.ingress.ledger.transaction.Transaction;
import io.finlego.ingress.ledger.transaction.Transactions;
import io.finlego.kernel.PaymentId;
import io.finlego.schemas.Domain;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Reads payments from the ledger's views, each with its transactions. */
@Component
final class Payments {

  private static final String SELECT =
      """
      select p.id, p.status, p.external_id, p.description, p.metadata, p.created_at, p.pended_at,
        p.posted_at, p.cancelled_at, p.expires_at, p.cancel_reason
      from ledger.payment_view p
      where
      """;

  private static final String COUNT = "select count(*) from ledger.payment_view p where ";

  /**
   * The condition for payments of one account. It finds posted payments by the account's entries,
   * which have an index by account. Payments that are not posted have no entries. The condition
   * finds these few payments by the accounts of their transactions.
   */
  private static final String BY_ACCOUNT =
      """
      p.id in (select t.payment_id
        from ledger.entry_view e
        cross join lateral (
          select v.payment_id from ledger.transaction_view v
          where v.id = e.transaction_id offset 0) t
        where e.account_id = :account
        union all
        select t.payment_id
        from ledger.transaction_view t
        where t.status <> 'posted'
          and (t.debit_account_id = :account or t.credit_account_id = :account))\
      """;

  private static final String COUNT_UNPOSTED_TRANSACTIONS =
      """
      select count(*)
      from ledger.transaction_view
      where payment_id = :payment and status <> 'posted'
      """;

  private final ScopedReads reads;
  private final PastInstants instants;
  private final Transactions transactions;

  Payments(ScopedReads reads, PastInstants instants, Transactions transactions) {
    this.reads = reads;
    this.instants = instants;
    this.transactions = transactions;
  }

  Optional<Payment> find(ReadScope.Everything scope, PaymentId id) {
    return reads.inOneSnapshot(() -> findInSnapshot(scope, id));
  }

  private Optional<Payment> findInSnapshot(ReadScope.Everything scope, PaymentId id) {
    List<Payment> payments =
        reads
            .sql(scope, SELECT + "p.id = :id")
            .param("id", id.value())
            .query(Payments::payment)
            .list();
    return withTransactions(scope, payments).stream().findFirst();
  }

  /** The number of transactions of a payment that is not posted; zero if there is none. */
  int unpostedTransactionCount(ReadScope.Everything scope, UUID payment) {
    return reads
        .sql(scope, COUNT_UNPOSTED_TRANSACTIONS)
        .param("payment", payment)
        .query(Integer.class)
        .single();
  }

  Page<Payment> page(ReadScope.Everything scope, PaymentFilter filter, Paging paging) {
    instants.awaitFinal(Domain.LEDGER, filter.creationPeriod().endInstant());
    Search search = new Search(SELECT, COUNT, conditions(filter), filter.sorting().byId("p"));
    return reads.inOneSnapshot(
        () -> {
          Page<Payment> page = reads.page(scope, search, paging, Payments::payment);
          return paging.pageOf(withTransactions(scope, page.items()), page.totalCount());
        });
  }

  private static Conditions conditions(PaymentFilter filter) {
    Instant from = filter.creationPeriod().startInstant();
    Instant until = filter.creationPeriod().endInstant();
    return new Conditions()
        .and("p.status = :status", "status", filter.status())
        .and("p.external_id = :externalId", "externalId", filter.externalId())
        .and(BY_ACCOUNT, "account", filter.accountId())
        .and("p.created_at >= :from", "from", from)
        .and("p.id >= :fromId", "fromId", TimeOrderedIds.lowerBoundOrNull(from))
        .and("p.created_at < :until", "until", until)
        .and("p.id < :untilId", "untilId", TimeOrderedIds.upperBoundOrNull(until));
  }

  private List<Payment> withTransactions(ReadScope.Everything scope, List<Payment> payments) {
    Map<UUID, List<Transaction>> transactionsByPaymentId =
        transactions.ofPayments(scope, payments.stream().map(Payment::id).toList());
    return payments.stream()
        .map(
            payment ->
                payment.withTransactions(
                    transactionsByPaymentId.getOrDefault(payment.id(), List.of())))
        .toList();
  }

  private static Payment payment(ResultSet row, int rowNumber) throws SQLException {
    return new Payment(
        uuid(row, "id"),
        row.getString("status"),
        row.getString("external_id"),
        row.getString("description"),
        List.of(),
        row.getString("metadata"),
        instant(row, "created_at"),
        instantOrNull(row, "pended_at"),
        instantOrNull(row, "posted_at"),
        instantOrNull(row, "cancelled_at"),
        instantOrNull(row, "expires_at"),
        row.getString("cancel_reason"),
        null);
  }
}
