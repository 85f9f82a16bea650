package io.finlego.ledger.entry;

import io.finlego.kernel.AccountId;
import io.finlego.ledger.sql.CopyRows;
import io.finlego.ledger.sql.Statements;
import io.finlego.ledger.sql.Statements.Parameter;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** The table {@code entry}: append-only. */
public final class Entries {

  private static final String INSERT =
      """
      copy entry (account_id, version, transaction_id, side, amount, balance_after, booking_date, posted_at)
      from stdin (format binary)
      """;

  /** Numeric sums cannot overflow; the balances that they are compared with are within range. */
  private static final String MISSING =
      """
      select a.id, coalesce(e.credits, 0) * case when a.type in ('settlement', 'safeguarding') then -1 else 1 end - a.balance
      from account a
      left join lateral (
        select sum(case side when 'credit' then amount else -amount end) as credits
        from entry where account_id = a.id) e on true
      where a.id = any(?)
      """;

  private static final int INSERTED_COLUMNS = 8;

  private final Statements statements;

  public Entries(Statements statements) {
    this.statements = statements;
  }

  /** What the balances of those accounts lack, in minor units, to be the sums of their entries. */
  public Map<AccountId, Long> missing(Collection<AccountId> accounts) {
    Map<AccountId, Long> missing = new HashMap<>();
    if (!accounts.isEmpty()) {
      UUID[] uuids = accounts.stream().map(AccountId::value).toArray(UUID[]::new);
      statements.query(
          MISSING,
          (row, index) -> missing.put(new AccountId(row.getObject(1, UUID.class)), row.getLong(2)),
          new Parameter("uuid", uuids));
    }
    return missing;
  }

  public void insert(Collection<Entry> entries) {
    CopyRows rows = new CopyRows(INSERTED_COLUMNS, entries.size());
    for (Entry entry : entries) {
      rows.row()
          .uuid(entry.accountId().value())
          .bigint(entry.version())
          .uuid(entry.transactionId().value())
          .text(entry.side().word())
          .bigint(entry.amount().minorUnits())
          .bigint(entry.balanceAfter().minorUnits())
          .date(entry.bookingDate())
          .instant(entry.postedAt());
    }
    statements.copy(INSERT, rows);
  }
}
