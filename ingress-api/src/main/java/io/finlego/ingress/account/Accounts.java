package io.finlego.ingress.account;

import static io.finlego.ingress.query.Columns.array;
import static io.finlego.ingress.query.Columns.instant;
import static io.finlego.ingress.query.Columns.instantOrNull;
import static io.finlego.ingress.query.Columns.uuid;
import static io.finlego.ingress.query.Columns.uuidOrNull;

import io.finlego.ingress.paging.Page;
import io.finlego.ingress.paging.Paging;
import io.finlego.ingress.visibility.ReadScope;
import io.finlego.ingress.visibility.ScopedReads;
import io.finlego.kernel.AccountId;
import io.finlego.kernel.ClientId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Currency;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The ledger's published accounts. */
@Component
public final class Accounts {

  private static final String SELECT =
      """
      select a.id, a.client_id, a.account_number, a.iban, a.currency, a.type, a.name, a.status,
             a.sort_order, a.balance, a.held, a.overdraft_limit, a.metadata, a.opened_at,
             a.closed_at, a.version
        from ledger.account_view a
       where ${owned by a.client_id}
      """;

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

  private static final String COUNT_OF_CLIENT =
      """
      select count(*) from ledger.account_view a
       where ${owned by a.client_id} and a.client_id = :client
      """;

  private static final String EXISTING =
      """
      select a.id from ledger.account_view a
       where ${owned by a.client_id} and a.id = any(cast(:ids as uuid[]))
      """;

  private final ScopedReads reads;

  Accounts(ScopedReads reads) {
    this.reads = reads;
  }

  Optional<Account> find(ReadScope scope, AccountId id) {
    return reads.sql(scope, BY_ID).param("id", id.value()).query(Accounts::account).optional();
  }

  /** The account with this number or IBAN, both without blanks and in capitals. */
  Optional<Account> find(ReadScope scope, String numberOrIban) {
    return reads
        .sql(scope, BY_NUMBER)
        .param("number", numberOrIban)
        .query(Accounts::account)
        .optional();
  }

  /** The client's accounts in their order. */
  Page<Account> of(ReadScope scope, ClientId client, Paging paging) {
    var items =
        reads
            .sql(scope, OF_CLIENT)
            .param("client", client.value())
            .param("limit", paging.limit())
            .param("offset", paging.offset())
            .query(Accounts::account)
            .list();
    return paging.of(items, count(scope, client));
  }

  /** How many accounts the client has, closed ones too. */
  public long count(ReadScope scope, ClientId client) {
    return reads
        .sql(scope, COUNT_OF_CLIENT)
        .param("client", client.value())
        .query(Long.class)
        .single();
  }

  /** Which of these accounts are there. */
  public Set<UUID> existing(ReadScope scope, Collection<UUID> ids) {
    return new HashSet<>(
        reads.sql(scope, EXISTING).param("ids", array(ids)).query(UUID.class).list());
  }

  private static Account account(ResultSet row, int number) throws SQLException {
    Account.Funds funds =
        new Account.Funds(
            row.getLong("balance"),
            row.getLong("held"),
            row.getLong("overdraft_limit"),
            Currency.getInstance(row.getString("currency")));
    return new Account(
        uuid(row, "id"),
        uuidOrNull(row, "client_id"),
        row.getString("account_number"),
        row.getString("iban"),
        row.getString("currency"),
        row.getString("type"),
        row.getString("name"),
        row.getString("status"),
        row.getInt("sort_order"),
        funds.balanceInMajor(),
        funds.heldInMajor(),
        funds.availableInMajor(),
        funds.overdraftLimitInMajor(),
        row.getString("metadata"),
        instant(row, "opened_at"),
        instantOrNull(row, "closed_at"),
        row.getLong("version"));
  }
}
