package io.finlego.ingress.ledger.account;

import static io.finlego.ingress.http.query.Columns.array;

import io.finlego.ingress.access.visibility.PastInstants;
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
 * Reads the ledger's published accounts, with their current balances or with those of a past
 * instant.
 */
@Component
public final class Accounts {

  private static final String CURRENT = select("ledger.account_view");

  private static final String AT_INSTANT = select(AccountRow.AT);

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

  private static final String OF_CLIENT =
      """
      and a.client_id = :client
      and (cardinality(cast(:statuses as text[])) = 0 or a.status = any(cast(:statuses as text[])))
      order by a.sort_order, a.opened_at, a.id
      limit :limit offset :offset
      """;

  private static final String COUNT_OF_CLIENT =
      """
      select count(*) from ledger.account_view a
      where ${visible account a} and a.client_id = :client
      and (cardinality(cast(:statuses as text[])) = 0 or a.status = any(cast(:statuses as text[])))
      """;

  private static final String EXISTING =
      """
      select a.id from ledger.account_view a
      where ${visible account a} and a.id = any(cast(:ids as uuid[]))
      """;

  private final ScopedReads reads;
  private final PastInstants instants;

  Accounts(ScopedReads reads, PastInstants instants) {
    this.reads = reads;
    this.instants = instants;
  }

  public Optional<Account> find(ReadScope scope, AccountId id) {
    return find(scope, id, null);
  }

  /**
   * The account with its balance at a past instant, including the entries of that instant. Null
   * asks for the current balance.
   */
  Optional<Account> find(ReadScope scope, AccountId id, @Nullable Instant at) {
    return select(scope, BY_ID, at).param("id", id.value()).query(rows(at)).optional();
  }

  /**
   * Checks that the account exists and that the caller may see it.
   *
   * @throws ApiException 404 {@code accountNotFound} if not
   */
  public void requireVisible(ReadScope scope, AccountId id) {
    if (existing(scope, List.of(id.value())).isEmpty()) {
      throw ApiException.of(LedgerRejectionCode.ACCOUNT_NOT_FOUND, "There is no such account.");
    }
  }

  /** The account with this number or IBAN. Both are written without blanks and in capitals. */
  Optional<Account> find(ReadScope scope, String numberOrIban, @Nullable Instant at) {
    return select(scope, BY_NUMBER, at).param("number", numberOrIban).query(rows(at)).optional();
  }

  /** The accounts with one of these numbers or IBANs, in any order. */
  List<Account> withNumbers(ReadScope scope, Collection<String> numbersOrIbans) {
    return select(scope, BY_NUMBERS, null)
        .param("numbers", numbersOrIbans.toArray(String[]::new))
        .query(rows(null))
        .list();
  }

  /** The accounts with these ids, in the order of the ids. */
  List<Account> withIds(ReadScope scope, Collection<UUID> ids) {
    return select(scope, BY_IDS, null).param("ids", array(ids)).query(rows(null)).list();
  }

  /** The client's accounts with one of these statuses (all if empty), in their current order. */
  Page<Account> of(
      ReadScope scope,
      ClientId client,
      List<String> statuses,
      Paging paging,
      @Nullable Instant at) {
    List<Account> items =
        select(scope, OF_CLIENT, at)
            .param("client", client.value())
            .param("statuses", statuses.toArray(String[]::new))
            .param("limit", paging.limit())
            .param("offset", paging.offset())
            .query(rows(at))
            .list();
    return paging.of(items, count(scope, client, statuses));
  }

  private long count(ReadScope scope, ClientId client, List<String> statuses) {
    return reads
        .sql(scope, COUNT_OF_CLIENT)
        .param("client", client.value())
        .param("statuses", statuses.toArray(String[]::new))
        .query(Long.class)
        .single();
  }

  /** The ids among these that belong to accounts that the caller may see. */
  public Set<UUID> existing(ReadScope scope, Collection<UUID> ids) {
    return new HashSet<>(
        reads.sql(scope, EXISTING).param("ids", array(ids)).query(UUID.class).list());
  }

  private StatementSpec select(ReadScope scope, String condition, @Nullable Instant at) {
    instants.await(at);
    return at == null
        ? reads.sql(scope, CURRENT + condition)
        : reads.sql(scope, AT_INSTANT + condition).param("at", at.atOffset(ZoneOffset.UTC));
  }

  private static RowMapper<Account> rows(@Nullable Instant at) {
    return at == null ? AccountRow::account : AccountRow::accountAt;
  }

  private static String select(String relation) {
    return "select " + AccountRow.COLUMNS + " from " + relation + " a where ${visible account a} ";
  }
}
