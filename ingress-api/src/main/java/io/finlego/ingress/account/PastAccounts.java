package io.finlego.ingress.account;

import io.finlego.ingress.paging.Page;
import io.finlego.ingress.paging.Paging;
import io.finlego.ingress.visibility.ReadScope;
import io.finlego.ingress.visibility.ScopedReads;
import io.finlego.kernel.AccountId;
import io.finlego.kernel.ClientId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/**
 * The ledger's published accounts with the balances that they had at an instant, itself included.
 */
@Component
final class PastAccounts {

  private static final String SELECT =
      "select "
          + AccountRow.COLUMNS
          + " from "
          + AccountRow.AT
          + " a where ${owned by a.client_id}";

  private static final String BY_ID = SELECT + " and a.id = :id";

  private static final String BY_NUMBER =
      SELECT + " and (a.account_number = :number or a.iban = :number)";

  private static final String OF_CLIENT =
      SELECT
          + """
             and a.client_id = :client
           order by a.sort_order, a.opened_at, a.id
           limit :limit offset :offset
          """;

  private final ScopedReads reads;
  private final Accounts accounts;

  PastAccounts(ScopedReads reads, Accounts accounts) {
    this.reads = reads;
    this.accounts = accounts;
  }

  Optional<Account> find(ReadScope scope, AccountId id, Instant at) {
    return sql(scope, BY_ID, at).param("id", id.value()).query(AccountRow::accountAt).optional();
  }

  Optional<Account> find(ReadScope scope, String numberOrIban, Instant at) {
    return sql(scope, BY_NUMBER, at)
        .param("number", numberOrIban)
        .query(AccountRow::accountAt)
        .optional();
  }

  /** The client's accounts in their order of today. */
  Page<Account> of(ReadScope scope, ClientId client, Paging paging, Instant at) {
    List<Account> items =
        sql(scope, OF_CLIENT, at)
            .param("client", client.value())
            .param("limit", paging.limit())
            .param("offset", paging.offset())
            .query(AccountRow::accountAt)
            .list();
    return paging.of(items, accounts.count(scope, client));
  }

  private StatementSpec sql(ReadScope scope, String sql, Instant at) {
    return reads.sql(scope, sql).param("at", at.atOffset(ZoneOffset.UTC));
  }
}
