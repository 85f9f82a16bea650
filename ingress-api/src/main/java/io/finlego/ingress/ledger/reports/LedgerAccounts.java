package io.finlego.ingress.ledger.reports;

import io.finlego.ingress.access.visibility.ReadScope;
import io.finlego.ingress.access.visibility.ScopedReads;
import io.finlego.ingress.http.query.Conditions;
import io.finlego.kernel.ClientId;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Reads which accounts the ledger has. The answers of the reports are compared with these accounts,
 * because the reports get a new account a moment later than the ledger.
 */
@Component
final class LedgerAccounts {

  private static final String SELECT_BY_CLIENT =
      """
      select a.id from ledger.account_view a where a.client_id = :client order by a.id limit :limit
      """;

  private static final String COUNT_OPEN =
      "select count(*) from ledger.account_view a where a.status <> 'closed' and ";

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
   * The ids of the client's accounts, including closed accounts. Returns at most {@code limit} ids.
   */
  Set<UUID> idsOfClient(ReadScope.Everything scope, ClientId client, int limit) {
    return new HashSet<>(
        reads
            .sql(scope, SELECT_BY_CLIENT)
            .param("client", client.value())
            .param("limit", limit)
            .query(UUID.class)
            .list());
  }

  /** The number of accounts that match the filter and are not closed. */
  long countOpen(ReadScope.Everything scope, AggregatedAmountsFilter filter) {
    Conditions conditions = conditions(filter);
    return conditions
        .bind(reads.sql(scope, COUNT_OPEN + conditions.sql()))
        .query(Long.class)
        .single();
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
