package io.finlego.ingress.ledger.account;

import static io.finlego.ingress.http.query.Columns.uuidArray;

import io.finlego.ingress.access.visibility.ReadScope;
import io.finlego.ingress.access.visibility.ScopedReads;
import io.finlego.ingress.http.paging.Page;
import io.finlego.ingress.http.paging.Paging;
import io.finlego.ingress.http.result.ApiException;
import io.finlego.kernel.AccountId;
import io.finlego.kernel.ClientId;
import io.finlego.kernel.rejection.LedgerRejectionCode;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/**
 * Reads accounts from the ledger's views, with their current balances or with the balances at a
 * past instant.
 */
@Component
public final class Accounts {

  private static final String SELECT_CURRENT = select("ledger.account_view");

  private static final String SELECT_AT_INSTANT = select(AccountRow.ACCOUNTS_AT_INSTANT);

  private static final String BY_ID = "and a.id = :id";

  private static final String BY_IDS =
      """
      and a.id = any(cast(:ids as uuid[]))
      order by array_position(cast(:ids as uuid[]), a.id)
      """;

  private static final String BY_NUMBER = "and (a.account_number = :number or a.iban = :number)";

  private static final String BY_NUMBERS =
      """
      and (a.account_number = any(cast(:numbers as text[]))
          or a.iban = any(cast(:numbers as text[])))
      """;

  private static final String BY_CLIENT =
      """
      and a.client_id = :client
      and (cardinality(cast(:statuses as text[])) = 0 or a.status = any(cast(:statuses as text[])))
      order by a.sort_order, a.opened_at, a.id
      limit :limit offset :offset
      """;

  private static final String COUNT_BY_CLIENT =
      """
      select count(*) from ledger.account_view a
      where ${visible account a} and a.client_id = :client
      and (cardinality(cast(:statuses as text[])) = 0 or a.status = any(cast(:statuses as text[])))
      """;

  private static final String SELECT_VISIBLE_IDS =
      """
      select a.id from ledger.account_view a
      where ${visible account a} and a.id = any(cast(:ids as uuid[]))
      """;

  private final ScopedReads reads;

  Accounts(ScopedReads reads) {
    this.reads = reads;
  }

  public Optional<Account> find(ReadScope scope, AccountId id) {
    return find(scope, id, null);
  }

  /**
   * The account with its balance at a past instant. The balance includes the entries of exactly
   * that instant. Empty if the account does not exist or the caller may not see it.
   *
   * @param at a final instant of {@link io.finlego.ingress.access.visibility.PastInstants}; null
   *     for the current balance
   */
  Optional<Account> find(ReadScope scope, AccountId id, @Nullable Instant at) {
    return select(scope, BY_ID, at).param("id", id.value()).query(rowMapper(at)).optional();
  }

  /**
   * Checks that the account exists and that the caller may see it.
   *
   * @throws ApiException 404 {@code accountNotFound} if the account does not exist or the caller
   *     may not see it
   */
  public void requireVisible(ReadScope scope, AccountId id) {
    if (visibleIds(scope, List.of(id.value())).isEmpty()) {
      throw ApiException.of(LedgerRejectionCode.ACCOUNT_NOT_FOUND, "There is no such account.");
    }
  }

  /**
   * The account with this number or IBAN. Empty if there is no such account or the caller may not
   * see it.
   *
   * @param numberOrIban an account number or an IBAN, without blanks and in capital letters
   * @param at a final instant; null for the current balance
   */
  Optional<Account> find(ReadScope scope, String numberOrIban, @Nullable Instant at) {
    return select(scope, BY_NUMBER, at)
        .param("number", numberOrIban)
        .query(rowMapper(at))
        .optional();
  }

  /** The accounts that have one of these numbers or IBANs, in no particular order. */
  List<Account> withNumbers(ReadScope scope, Collection<String> numbersOrIbans) {
    return reads.list(
        select(scope, BY_NUMBERS, null).param("numbers", numbersOrIbans.toArray(String[]::new)),
        rowMapper(null));
  }

  /**
   * The accounts with these ids, in the order of the ids. The list leaves out accounts that do not
   * exist.
   */
  List<Account> withIds(ReadScope scope, Collection<UUID> ids) {
    return reads.list(select(scope, BY_IDS, null).param("ids", uuidArray(ids)), rowMapper(null));
  }

  /**
   * One page of the client's accounts, in the order that the client has chosen.
   *
   * @param statuses the statuses of the accounts; empty for accounts with any status
   * @param at a final instant; null for the current balances
   */
  Page<Account> pageOf(
      ReadScope scope,
      ClientId client,
      List<String> statuses,
      Paging paging,
      @Nullable Instant at) {
    return reads.inOneSnapshot(
        () -> {
          List<Account> items =
              reads.list(
                  select(scope, BY_CLIENT, at)
                      .param("client", client.value())
                      .param("statuses", statuses.toArray(String[]::new))
                      .param("limit", paging.limit())
                      .param("offset", paging.offset()),
                  rowMapper(at));
          return paging.pageOf(items, count(scope, client, statuses));
        });
  }

  private long count(ReadScope scope, ClientId client, List<String> statuses) {
    return reads
        .sql(scope, COUNT_BY_CLIENT)
        .param("client", client.value())
        .param("statuses", statuses.toArray(String[]::new))
        .query(Long.class)
        .single();
  }

  /** Those of the given ids whose account exists and is visible to the caller. */
  public Set<UUID> visibleIds(ReadScope scope, Collection<UUID> ids) {
    return new HashSet<>(
        reads.sql(scope, SELECT_VISIBLE_IDS).param("ids", uuidArray(ids)).query(UUID.class).list());
  }

  private StatementSpec select(ReadScope scope, String condition, @Nullable Instant at) {
    return at == null
        ? reads.sql(scope, SELECT_CURRENT + condition)
        : reads.sql(scope, SELECT_AT_INSTANT + condition).param("at", at.atOffset(ZoneOffset.UTC));
  }

  private static RowMapper<Account> rowMapper(@Nullable Instant at) {
    return at == null
        ? AccountRow::account
        : (row, rowNumber) -> AccountRow.account(row, rowNumber).asOf(at);
  }

  private static String select(String relation) {
    return "select " + AccountRow.COLUMNS + " from " + relation + " a where ${visible account a} ";
  }
}
