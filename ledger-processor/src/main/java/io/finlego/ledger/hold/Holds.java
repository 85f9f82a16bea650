package io.finlego.ledger.hold;

import io.finlego.processing.postgres.Columns;
import io.finlego.processing.postgres.CopyRows;
import io.finlego.processing.postgres.Statements;
import io.finlego.processing.postgres.Table;
import java.util.Collection;

/** The table {@code hold}. A row exists exactly as long as its money is reserved. */
@Table
public final class Holds {

  private static final String INSERT =
      """
      copy hold (payment_id, sequence, account_id, amount)
      from stdin (format binary)
      """;

  private static final String DELETE =
      """
      delete from hold h
      using unnest(?, ?) as u (payment_id, sequence)
      where h.payment_id = u.payment_id and h.sequence = u.sequence
      """;

  private static final int COLUMN_COUNT = 4;

  private final Statements statements;

  public Holds(Statements statements) {
    this.statements = statements;
  }

  public void insert(Collection<Hold> holds) {
    statements.copy(INSERT, COLUMN_COUNT, holds, Holds::write);
  }

  /**
   * Deletes holds, because their money is not reserved any more.
   *
   * @throws IllegalStateException if one of the holds does not exist
   */
  public void delete(Collection<Hold> holds) {
    if (!holds.isEmpty()) {
      statements.update(
          DELETE, Columns.of(holds).uuid(hold -> hold.paymentId().value()).integer(Hold::sequence));
    }
  }

  private static void write(CopyRows row, Hold hold) {
    row.uuid(hold.paymentId().value())
        .integer(hold.sequence())
        .uuid(hold.accountId().value())
        .bigint(hold.amount().minorUnits());
  }
}
