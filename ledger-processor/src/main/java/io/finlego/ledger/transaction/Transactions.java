package io.finlego.ledger.transaction;

import io.finlego.processing.postgres.CopyRows;
import io.finlego.processing.postgres.Statements;
import io.finlego.processing.postgres.Table;
import java.util.Collection;

/** The table {@code transaction}: append-only. */
@Table
public final class Transactions {

  private static final String INSERT =
      """
      copy transaction (id, payment_id, sequence, debit_account_id, credit_account_id, amount, currency, type,
        description, metadata, value_date, booking_date, created_at, posted_at)
      from stdin (format binary)
      """;

  private static final int INSERTED_COLUMNS = 14;

  private final Statements statements;

  public Transactions(Statements statements) {
    this.statements = statements;
  }

  public void insert(Collection<Transaction> transactions) {
    statements.copy(INSERT, INSERTED_COLUMNS, transactions, Transactions::write);
  }

  private static void write(CopyRows row, Transaction transaction) {
    LineTerms terms = transaction.line().terms();
    row.uuid(transaction.id().value())
        .uuid(transaction.paymentId().value())
        .integer(transaction.line().sequence())
        .uuid(terms.debitAccountId().value())
        .uuid(terms.creditAccountId().value())
        .bigint(transaction.amount().minorUnits())
        .text(transaction.amount().currency().getCurrencyCode())
        .text(terms.type().word())
        .text(terms.description())
        .text(terms.metadata())
        .date(transaction.valueDate())
        .date(transaction.bookingDate())
        .instant(transaction.createdAt())
        .instant(transaction.postedAt());
  }
}
