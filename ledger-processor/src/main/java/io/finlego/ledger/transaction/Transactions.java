package io.finlego.ledger.transaction;

import io.finlego.kernel.PaymentId;
import io.finlego.processing.postgres.CopyRows;
import io.finlego.processing.postgres.Statements;
import io.finlego.processing.postgres.Statements.Parameter;
import io.finlego.processing.postgres.Table;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** The table {@code transaction}. Rows are only added, never changed or deleted. */
@Table
public final class Transactions {

  private static final String INSERT =
      """
      copy transaction (id, payment_id, sequence, debit_account_id, credit_account_id, amount, currency, type,
        description, metadata, value_date, booking_date, created_at, posted_at)
      from stdin (format binary)
      """;

  /** The columns 2 to 10 must be those that {@link PaymentLines#read} reads. */
  private static final String TRANSACTIONS_OF_PAYMENTS =
      """
      select payment_id, id, sequence, debit_account_id, credit_account_id, amount, currency, type, description, metadata,
        value_date, booking_date, created_at, posted_at
      from transaction
      where payment_id = any(?)
      """;

  private static final int COLUMN_COUNT = 14;

  private final Statements statements;

  public Transactions(Statements statements) {
    this.statements = statements;
  }

  /** The transactions of these payments, in no particular order. */
  public List<Transaction> ofPayments(Collection<PaymentId> payments) {
    return payments.isEmpty()
        ? List.of()
        : statements.query(
            TRANSACTIONS_OF_PAYMENTS,
            (row, _) -> read(row),
            Parameter.ids(payments, PaymentId::value));
  }

  private static Transaction read(ResultSet row) throws SQLException {
    PaymentLine line = PaymentLines.read(row);
    return new Transaction(
        new PaymentId(row.getObject(1, UUID.class)),
        line,
        line.details().amount(),
        row.getObject(11, LocalDate.class),
        row.getObject(12, LocalDate.class),
        row.getObject(13, OffsetDateTime.class).toInstant(),
        row.getObject(14, OffsetDateTime.class).toInstant());
  }

  public void insert(Collection<Transaction> transactions) {
    statements.copy(INSERT, COLUMN_COUNT, transactions, Transactions::write);
  }

  private static void write(CopyRows row, Transaction transaction) {
    LineDetails details = transaction.line().details();
    row.uuid(transaction.id().value())
        .uuid(transaction.paymentId().value())
        .integer(transaction.line().sequence())
        .uuid(details.debitAccountId().value())
        .uuid(details.creditAccountId().value())
        .bigint(transaction.amount().minorUnits())
        .text(transaction.amount().currency().code())
        .text(details.type().word())
        .text(details.description())
        .text(details.metadata())
        .date(transaction.valueDate())
        .date(transaction.bookingDate())
        .instant(transaction.createdAt())
        .instant(transaction.postedAt());
  }
}
