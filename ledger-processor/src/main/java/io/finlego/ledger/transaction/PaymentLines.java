package io.finlego.ledger.transaction;

import io.finlego.kernel.AccountId;
import io.finlego.kernel.Currency;
import io.finlego.kernel.Money;
import io.finlego.kernel.PaymentId;
import io.finlego.kernel.TransactionId;
import io.finlego.processing.postgres.CopyRows;
import io.finlego.processing.postgres.Statements;
import io.finlego.processing.postgres.Statements.Parameter;
import io.finlego.processing.postgres.Table;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The table {@code payment_line}, which has the lines of payments that began as drafts. Rows are
 * only added, never changed or deleted.
 */
@Table
public final class PaymentLines {

  private static final String LINES_OF_PAYMENTS =
      """
      select payment_id, id, sequence, debit_account_id, credit_account_id, amount, currency, type, description, metadata
      from payment_line
      where payment_id = any(?)
      order by payment_id, sequence
      """;

  private static final String INSERT =
      """
      copy payment_line (payment_id, id, sequence, debit_account_id, credit_account_id, amount, currency, type,
        description, metadata, created_at)
      from stdin (format binary)
      """;

  private static final int COLUMN_COUNT = 11;

  private final Statements statements;

  public PaymentLines(Statements statements) {
    this.statements = statements;
  }

  /**
   * The lines of each payment, in the order of their sequence. Leaves out payments without lines.
   */
  public Map<PaymentId, List<PaymentLine>> ofPayments(Collection<PaymentId> payments) {
    Map<PaymentId, List<PaymentLine>> lines = new HashMap<>();
    if (!payments.isEmpty()) {
      statements.query(
          LINES_OF_PAYMENTS,
          (row, _) ->
              lines
                  .computeIfAbsent(
                      new PaymentId(row.getObject(1, UUID.class)), _ -> new ArrayList<>(1))
                  .add(read(row)),
          Parameter.ids(payments, PaymentId::value));
    }
    return lines;
  }

  /** Stores the lines of new drafts. */
  public void insert(Collection<DraftedLine> draftedLines) {
    statements.copy(INSERT, COLUMN_COUNT, draftedLines, PaymentLines::write);
  }

  private static void write(CopyRows row, DraftedLine draftedLine) {
    LineDetails details = draftedLine.line().details();
    row.uuid(draftedLine.paymentId().value())
        .uuid(draftedLine.line().id().value())
        .integer(draftedLine.line().sequence())
        .uuid(details.debitAccountId().value())
        .uuid(details.creditAccountId().value())
        .bigint(details.amount().minorUnits())
        .text(details.amount().currency().code())
        .text(details.type().word())
        .text(details.description())
        .text(details.metadata())
        .instant(draftedLine.createdAt());
  }

  /**
   * Reads a line from the columns 2 to 10, which must be in the order of {@code LINES_OF_PAYMENTS}.
   */
  static PaymentLine read(ResultSet row) throws SQLException {
    Money amount = new Money(row.getLong(6), Currency.of(row.getString(7)));
    LineDetails details =
        new LineDetails(
            new AccountId(row.getObject(4, UUID.class)),
            new AccountId(row.getObject(5, UUID.class)),
            amount,
            TransactionType.of(row.getString(8)),
            row.getString(9),
            row.getString(10));
    return new PaymentLine(new TransactionId(row.getObject(2, UUID.class)), row.getInt(3), details);
  }

  /** A line of a new draft, with the data that its row needs. */
  public record DraftedLine(PaymentId paymentId, PaymentLine line, Instant createdAt) {}
}
