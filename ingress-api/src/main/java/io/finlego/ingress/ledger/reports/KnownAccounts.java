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
 * The accounts that the ledger has. The reports hear of a new account a moment later; their answers
 * are compared with these.
 */
@Component
final class KnownAccounts {

  private static final String OF_CLIENT =
      """
      select a.id from ledger.account_view a where a.client_id = :client order by a.id limit :limit
      """;

  private static final String OPEN =
      "select count(*) from ledger.account_view a where a.status <> 'closed' and ";

  /** Jumps from each currency to the next by the key, whatever the number of accounts. */
  private static final String CURRENCIES =
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

  KnownAccounts(ScopedReads reads) {
    this.reads = reads;
  }

  /** The client's accounts, closed ones included, at most this many. */
  Set<UUID> ofClient(ReadScope.Everything scope, ClientId client, int limit) {
    return new HashSet<>(
        reads
            .sql(scope, OF_CLIENT)
            .param("client", client.value())
            .param("limit", limit)
            .query(UUID.class)
            .list());
  }

  /** The number of accounts in this filter that are not closed. */
  long open(ReadScope.Everything scope, AggregatedAmountsFilter filter) {
    Conditions conditions = conditions(filter);
    return conditions.bind(reads.sql(scope, OPEN + conditions.sql())).query(Long.class).single();
  }

  /** The currencies of the accounts in this filter. */
  List<String> currencies(ReadScope.Everything scope, AggregatedAmountsFilter filter) {
    Conditions conditions = conditions(filter);
    return conditions
        .bind(reads.sql(scope, CURRENCIES + conditions.sql() + ")"))
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
