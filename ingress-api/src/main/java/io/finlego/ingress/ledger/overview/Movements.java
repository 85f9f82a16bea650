package io.finlego.ingress.ledger.overview;

import io.finlego.ingress.access.visibility.ReadScope;
import io.finlego.ingress.access.visibility.ScopedReads;
import io.finlego.ingress.ledger.account.Account;
import io.finlego.kernel.Currency;
import io.finlego.kernel.TransactionId;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Reads the last transaction and the turnover of an account. Ignores entries with a higher version
 * than the given account, so that the answers agree with its balance.
 */
@Component
final class Movements {

  private static final int TURNOVER_DAYS = 30;

  private static final String SELECT_LAST_TRANSACTION =
      """
      select e.transaction_id
      from ledger.entry_view e
      where e.account_id = :account and e.version = :version
      """;

  /**
   * Selects the entries of the period by their versions instead of their times, because versions
   * rise with time and are part of the primary key.
   */
  private static final String SELECT_TURNOVER =
      """
      select coalesce(sum(e.amount) filter (where e.side = 'debit'), 0) as debit,
        coalesce(sum(e.amount) filter (where e.side = 'credit'), 0) as credit,
        count(*) as transactions
      from ledger.entry_view e
      where e.account_id = :account and e.version <= :version
        and e.version > coalesce((select s.version from ledger.entry_at(:account, :from) s), 0)
      """;

  private final ScopedReads reads;

  Movements(ScopedReads reads) {
    this.reads = reads;
  }

  /** The newest transaction of the account; empty if nothing has been posted to the account. */
  Optional<TransactionId> findLastTransaction(ReadScope.Everything scope, Account account) {
    return reads
        .sql(scope, SELECT_LAST_TRANSACTION)
        .param("account", account.id())
        .param("version", account.version())
        .query(UUID.class)
        .optional()
        .map(TransactionId::new);
  }

  Turnover turnover(ReadScope.Everything scope, Account account, Instant now) {
    Instant from = now.minus(TURNOVER_DAYS, ChronoUnit.DAYS);
    Currency currency = Currency.of(account.currency());
    return reads
        .sql(scope, SELECT_TURNOVER)
        .param("account", account.id())
        .param("version", account.version())
        .param("from", from.atOffset(ZoneOffset.UTC))
        .query((row, _) -> turnover(row, currency, from, now))
        .single();
  }

  private static Turnover turnover(ResultSet row, Currency currency, Instant from, Instant to)
      throws SQLException {
    return new Turnover(
        TURNOVER_DAYS,
        from,
        to,
        toMajor(row.getBigDecimal("debit"), currency),
        toMajor(row.getBigDecimal("credit"), currency),
        row.getLong("transactions"));
  }

  /**
   * Converts a sum of amounts to major units. The sum is not a {@code Money}, because it may exceed
   * the range of a single amount.
   */
  private static BigDecimal toMajor(BigDecimal minorUnits, Currency currency) {
    BigInteger units = minorUnits.toBigIntegerExact();
    return new BigDecimal(units, currency.decimals());
  }
}
