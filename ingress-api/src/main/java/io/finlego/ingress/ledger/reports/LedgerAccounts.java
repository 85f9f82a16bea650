package io.finlego.ingress.ledger.reports;

import static io.finlego.ingress.http.query.Columns.uuid;
import static io.finlego.ingress.http.query.Columns.uuidArray;

import io.finlego.ingress.access.visibility.ReadScope;
import io.finlego.ingress.access.visibility.ScopedReads;
import io.finlego.ingress.http.query.Conditions;
import io.finlego.kernel.ClientId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/**
 * Reads the ledger's accounts and their revisions. An account's revision is the number of changes
 * that the ledger has made to the account. The reports get each change a moment later than the
 * ledger, so a comparison of revisions shows whether an answer of the reports lacks changes.
 */
@Component
final class LedgerAccounts {

  private static final String SELECT_BY_IDS =
      """
      select a.id, a.revision from ledger.account_view a where a.id = any(cast(:ids as uuid[]))
      """;

  private static final String SELECT_BY_CLIENT =
      """
      select a.id, a.revision
      from ledger.account_view a
      where a.client_id = :client
      order by a.id
      limit :limit
      """;

  private static final int CLIENT_ACCOUNTS_MAX = 100_000;

  /**
   * Selects the accounts of the newest payments and of the transactions that were posted last. Each
   * part finds its rows at the end of an index, so that the time does not depend on the number of
   * payments. The view of transactions is a union of two halves. Because of {@code offset 0} the
   * planner does not merge the subquery into the outer query, and finds the rows in each half by
   * the payment's id.
   */
  private static final String SELECT_OF_NEWEST_PAYMENTS =
      """
      with moved as (
        select t.debit_account_id, t.credit_account_id
        from (select p.id from ledger.payment_view p order by p.id desc limit :payments) p
        cross join lateral (
          select v.debit_account_id, v.credit_account_id
          from ledger.transaction_view v
          where v.payment_id = p.id offset 0) t
        union all
        (select t.debit_account_id, t.credit_account_id
        from ledger.transaction_view t
        where t.status = 'posted' and t.posted_at is not null
          and t.posted_at - t.created_at > interval '1 second'
        order by t.posted_at desc
        limit :payments)
      )
      select a.id, a.revision
      from ledger.account_view a
      where a.id in (select m.debit_account_id from moved m union select m.credit_account_id from moved m)
      limit :limit
      """;

  private static final int NEWEST_PAYMENTS = 100;
  private static final int ACCOUNTS_OF_NEWEST_PAYMENTS_MAX = 1000;

  /**
   * Selects the distinct currencies. Finds each next currency by the index, so that the time does
   * not depend on the number of accounts.
   */
  private static final String SELECT_CURRENCIES =
      """
      with recursive known (currency) as (
        (select a.currency from ledger.account_view a order by a.currency limit 1)
        union all
        select (select a.currency from ledger.account_view a where a.currency > k.currency
          order by a.currency limit 1)
        from known k where k.currency is not null
      )
      select k.currency from known k
      where k.currency is not null
        and exists (select from ledger.account_view a where a.currency = k.currency and \
      """;

  private final ScopedReads reads;

  LedgerAccounts(ScopedReads reads) {
    this.reads = reads;
  }

  /**
   * The revision of each account with one of these ids, as a map from id to revision. The map has
   * no entry for an id without an account.
   */
  Map<UUID, Long> withIds(ReadScope.Everything scope, Collection<UUID> ids) {
    return revisions(reads.sql(scope, SELECT_BY_IDS).param("ids", uuidArray(ids)));
  }

  /**
   * The revisions of the client's accounts, by account id. The map includes closed accounts. It has
   * at most 100,000 accounts.
   */
  Map<UUID, Long> ofClient(ReadScope.Everything scope, ClientId client) {
    return revisions(
        reads
            .sql(scope, SELECT_BY_CLIENT)
            .param("client", client.value())
            .param("limit", CLIENT_ACCOUNTS_MAX));
  }

  /** The revisions of the accounts of the newest payments, by the accounts' ids. */
  Map<UUID, Long> ofNewestPayments(ReadScope.Everything scope) {
    return revisions(
        reads
            .sql(scope, SELECT_OF_NEWEST_PAYMENTS)
            .param("payments", NEWEST_PAYMENTS)
            .param("limit", ACCOUNTS_OF_NEWEST_PAYMENTS_MAX));
  }

  private static Map<UUID, Long> revisions(StatementSpec statement) {
    Map<UUID, Long> revisions = new HashMap<>();
    statement.query(
        (RowCallbackHandler) row -> revisions.put(uuid(row, "id"), row.getLong("revision")));
    return revisions;
  }

  /** The currencies of the accounts that match the filter. */
  List<String> currencies(ReadScope.Everything scope, AggregatedAmountsFilter filter) {
    Conditions conditions = conditions(filter);
    return conditions
        .bind(reads.sql(scope, SELECT_CURRENCIES + conditions.sql() + ")"))
        .query((row, _) -> Objects.requireNonNull(row.getString("currency")))
        .list();
  }

  private static Conditions conditions(AggregatedAmountsFilter filter) {
    return new Conditions()
        .and("a.client_id = :client", "client", filter.clientId())
        .and("a.currency = :currency", "currency", filter.currency())
        .and("a.type = :type", "type", filter.type());
  }
}
