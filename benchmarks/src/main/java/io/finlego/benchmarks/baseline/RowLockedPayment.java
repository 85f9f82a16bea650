package io.finlego.benchmarks.baseline;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

/**
 * Makes one payment in one SQL transaction. The transaction has five statements, and each of them
 * needs one round trip.
 */
final class RowLockedPayment {

  private static final String LOCK_ACCOUNTS =
      """
      select id, balance, held, overdraft_limit, version, uuidv7(),
        greatest((extract(epoch from clock_timestamp()) * 1000000)::bigint, last_posted_micros + 1)
      from ledger.account where id in (?, ?) and status = 'active' order by id for update
      """;

  private static final String INSERT_PAYMENT =
      """
      insert into ledger.payment (id, status, created_at, posted_at)
      values (?, 'posted', timestamptz 'epoch' + ? * interval '1 microsecond', timestamptz 'epoch' + ? * interval '1 microsecond')
      """;

  private static final String INSERT_TRANSACTION =
      """
      insert into ledger.transaction (id, payment_id, sequence, debit_account_id, credit_account_id, amount, currency, type,
        value_date, booking_date, created_at, posted_at)
      select ?, ?, 1, ?, ?, ?, 'EUR', 'transfer', at::date, at::date, at, at
      from (select timestamptz 'epoch' + ? * interval '1 microsecond' as at)
      """;

  private static final String INSERT_ENTRIES =
      """
      insert into ledger.entry (account_id, version, transaction_id, side, amount, balance_after, booking_date, posted_at)
      select e.account_id, e.version, ?, e.side, ?, e.balance_after, at::date, at
      from (values (?, ?, 'debit', ?), (?, ?, 'credit', ?)) as e (account_id, version, side, balance_after),
        (select timestamptz 'epoch' + ? * interval '1 microsecond' as at)
      """;

  private static final String UPDATE_ACCOUNTS =
      """
      update ledger.account a
      set balance = balance + m.amount, version = version + 1, revision = revision + 1, last_posted_micros = ?
      from (values (?, ?), (?, ?)) as m (id, amount)
      where a.id = m.id
      """;

  private final Connection connection;
  private final PreparedStatement lockAccounts;
  private final PreparedStatement insertPayment;
  private final PreparedStatement insertTransaction;
  private final PreparedStatement insertEntries;
  private final PreparedStatement updateAccounts;

  RowLockedPayment(Connection connection) throws SQLException {
    this.connection = connection;
    connection.setAutoCommit(false);
    lockAccounts = connection.prepareStatement(LOCK_ACCOUNTS);
    insertPayment = connection.prepareStatement(INSERT_PAYMENT);
    insertTransaction = connection.prepareStatement(INSERT_TRANSACTION);
    insertEntries = connection.prepareStatement(INSERT_ENTRIES);
    updateAccounts = connection.prepareStatement(UPDATE_ACCOUNTS);
  }

  /**
   * Debits one account and credits another account.
   *
   * @throws SQLException if an account is missing or lacks funds, or if a statement fails
   */
  void make(UUID debitAccountId, UUID creditAccountId, long cents) throws SQLException {
    lockAccounts.setObject(1, debitAccountId);
    lockAccounts.setObject(2, creditAccountId);
    LockedAccount firstAccount;
    LockedAccount secondAccount;
    try (ResultSet rows = lockAccounts.executeQuery()) {
      firstAccount = LockedAccount.next(rows);
      secondAccount = LockedAccount.next(rows);
    }
    boolean isDebitFirst = firstAccount.id().equals(debitAccountId);
    LockedAccount debitAccount = isDebitFirst ? firstAccount : secondAccount;
    LockedAccount creditAccount = isDebitFirst ? secondAccount : firstAccount;
    if (debitAccount.balance() - debitAccount.held() + debitAccount.overdraftLimit() < cents) {
      connection.rollback();
      throw new SQLException("The account lacks funds.");
    }
    long postedMicros = Math.max(debitAccount.postedMicros(), creditAccount.postedMicros());
    UUID paymentId = firstAccount.newId();
    UUID transactionId = secondAccount.newId();
    execute(insertPayment, paymentId, postedMicros, postedMicros);
    execute(
        insertTransaction,
        transactionId,
        paymentId,
        debitAccountId,
        creditAccountId,
        cents,
        postedMicros);
    execute(
        insertEntries,
        transactionId,
        cents,
        debitAccountId,
        debitAccount.version() + 1,
        debitAccount.balance() - cents,
        creditAccountId,
        creditAccount.version() + 1,
        creditAccount.balance() + cents,
        postedMicros);
    execute(updateAccounts, postedMicros, debitAccountId, -cents, creditAccountId, cents);
    connection.commit();
  }

  private static void execute(PreparedStatement statement, Object... parameters)
      throws SQLException {
    for (int i = 0; i < parameters.length; i++) {
      statement.setObject(i + 1, parameters[i]);
    }
    statement.executeUpdate();
  }

  /**
   * A row that {@link #LOCK_ACCOUNTS} returns.
   *
   * @param newId a new UUID
   * @param postedMicros the time of the payment, in microseconds since 1970
   */
  private record LockedAccount(
      UUID id,
      long balance,
      long held,
      long overdraftLimit,
      long version,
      UUID newId,
      long postedMicros) {

    static LockedAccount next(ResultSet rows) throws SQLException {
      if (!rows.next()) {
        throw new SQLException("The account does not exist.");
      }
      return new LockedAccount(
          rows.getObject(1, UUID.class),
          rows.getLong(2),
          rows.getLong(3),
          rows.getLong(4),
          rows.getLong(5),
          rows.getObject(6, UUID.class),
          rows.getLong(7));
    }
  }
}
