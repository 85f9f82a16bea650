package io.finlego.ledger.entry;

import io.finlego.ledger.sql.CopyRows;
import io.finlego.ledger.sql.Statements;
import java.util.Collection;

/** The table {@code entry}: append-only. */
public final class Entries {

  private static final String INSERT =
      """
      copy entry (account_id, version, transaction_id, side, amount, balance_after, booking_date, posted_at)
      from stdin (format binary)
      """;

  private static final int INSERTED_COLUMNS = 8;

  private final Statements statements;

  public Entries(Statements statements) {
    this.statements = statements;
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
