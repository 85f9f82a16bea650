package io.finlego.ingress.ledger.balance;

import static io.finlego.ingress.http.query.Columns.uuid;
import static io.finlego.ingress.http.query.Columns.uuidArray;

import io.finlego.ingress.access.visibility.ReadScope;
import io.finlego.ingress.access.visibility.ScopedReads;
import io.finlego.kernel.Currency;
import io.finlego.kernel.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Reads past balances from the ledger's entries. Each entry has the account's balance after the
 * entry, so a past balance is read from a single entry.
 */
@Component
final class Balances {

  private static final String SELECT_AT =
      """
      select a.id, a.currency, coalesce(e.balance_after, 0) as balance,
        coalesce(e.version, 0) as version
      from ledger.account_view a
      left join lateral ledger.entry_at(a.id, :at) e on true
      where a.id = any(cast(:ids as uuid[])) and ${visible account a}
      """;

  private final ScopedReads reads;

  Balances(ScopedReads reads) {
    this.reads = reads;
  }

  /**
   * The balances at the instant, by account id. A balance includes the entries of exactly that
   * instant. The map leaves out accounts that do not exist or that the caller may not see.
   */
  Map<UUID, AccountBalance> at(ReadScope scope, Collection<UUID> accountIds, Instant instant) {
    return reads
        .sql(scope, SELECT_AT)
        .param("ids", uuidArray(accountIds))
        .param("at", instant.atOffset(ZoneOffset.UTC))
        .query((row, _) -> balance(row, instant))
        .list()
        .stream()
        .collect(Collectors.toMap(AccountBalance::accountId, Function.identity()));
  }

  private static AccountBalance balance(ResultSet row, Instant instant) throws SQLException {
    String currency = row.getString("currency");
    return new AccountBalance(
        uuid(row, "id"),
        currency,
        new Money(row.getLong("balance"), Currency.of(currency)).toMajor(),
        row.getLong("version"),
        instant);
  }
}
