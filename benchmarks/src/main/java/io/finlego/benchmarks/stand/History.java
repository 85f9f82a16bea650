package io.finlego.benchmarks.stand;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Writes the history of a ledger with SQL. The ledger itself would write the same rows. In each
 * round every account pays one euro to the next account. A round therefore adds two entries to each
 * account and leaves all balances at zero.
 *
 * @param accountCount the number of accounts
 * @param roundCount the number of rounds, each with one payment from every account
 */
public record History(int accountCount, int roundCount) {

  /** Sets up the session, and chooses the time of the first payment: yesterday at noon. */
  private static final String SET_UP =
      """
      set search_path = ledger, extensions;
      set maintenance_work_mem = '512MB';
      set work_mem = '256MB';
      create temp table history as select :accounts::bigint as accounts, :rounds::bigint as rounds,
        (extract(epoch from date_trunc('day', now()) - interval '12 hours') * 1000000)::bigint as begins;
      create function pg_temp.moment(micros bigint) returns timestamptz language sql immutable
        return timestamptz 'epoch' + micros * interval '1 microsecond';
      create function pg_temp.id(micros bigint, number bigint) returns uuid language sql immutable
        return (lpad(to_hex(micros / 1000), 12, '0') || '7' || lpad(to_hex(micros % 1000 * 4096 / 1000), 3, '0')
          || '8' || lpad(to_hex(number), 15, '0'))::uuid;
      create function pg_temp.account(number bigint, begins bigint) returns uuid language sql immutable
        return pg_temp.id(begins - 86400000000 + number, number);
      """;

  private static final String INSERT_ACCOUNTS =
      """
      insert into account (id, client_id, account_number, iban, currency, type, name, status, sort_order, balance, held,
        overdraft_limit, opened_at, version, revision, last_posted_micros)
      select pg_temp.account(i, begins), uuidv4(), number,
        'LT' || lpad((98 - ('99999' || number || '212900')::numeric % 97)::text, 2, '0') || '99999' || number,
        'EUR', 'client', 'Account ' || number, 'active', 0, 0, 0, 1000000000000000,
        pg_temp.moment(begins - 86400000000 + i), 2 * rounds, 2 * rounds + 1,
        begins + 10 * ((rounds - 1) * accounts + case i when 0 then accounts - 1 else i end)
      from history, generate_series(0, accounts - 1) i, lateral (select (10000000001 + i)::text as number);
      update account_number_counter set next_number = 10000000001 + accounts from history;
      """;

  /**
   * Writes the payments. The temporary table {@code paid} has one row for each payment: k is the
   * number of the payment, i the number of the debited account, and j the number of the credited
   * account.
   */
  private static final String INSERT_PAYMENTS =
      """
      create temp table paid as
        select k, k / accounts as round, k % accounts as i, (k + 1) % accounts as j, begins + 10 * k as at, begins
        from history, generate_series(0, rounds * accounts - 1) k;
      insert into payment (id, status, created_at, posted_at)
        select pg_temp.id(at, k), 'posted', pg_temp.moment(at), pg_temp.moment(at) from paid order by k;
      insert into transaction (id, payment_id, sequence, debit_account_id, credit_account_id, amount, currency, type,
        value_date, booking_date, created_at, posted_at)
        select pg_temp.id(at, (1::bigint << 40) + k), pg_temp.id(at, k), 1, pg_temp.account(i, begins),
          pg_temp.account(j, begins), 100, 'EUR', 'transfer', moment::date, moment::date, moment, moment
        from paid, lateral (select pg_temp.moment(at) as moment) order by k;
      insert into entry (account_id, version, transaction_id, side, amount, balance_after, booking_date, posted_at)
        select pg_temp.account(i, begins), 2 * round + case i when 0 then 1 else 2 end,
          pg_temp.id(at, (1::bigint << 40) + k), 'debit', 100, case i when 0 then -100 else 0 end, moment::date, moment
        from paid, lateral (select pg_temp.moment(at) as moment) order by k;
      insert into entry (account_id, version, transaction_id, side, amount, balance_after, booking_date, posted_at)
        select pg_temp.account(j, begins), 2 * round + case j when 0 then 2 else 1 end,
          pg_temp.id(at, (1::bigint << 40) + k), 'credit', 100, case j when 0 then 0 else 100 end, moment::date, moment
        from paid, lateral (select pg_temp.moment(at) as moment) order by k;
      insert into command_log (command_id, request_hash, status, code, reply, events, topic_id, partition, log_offset,
        decided_at)
        select pg_temp.id(at, (1::bigint << 41) + k), sha256(int8send(k)), 0, 'ok', decode(repeat('00', 300), 'hex'),
          decode(repeat('00', 700), 'hex'), uuid '00000000-0000-7000-8000-000000000000', 0, k, pg_temp.moment(at)
        from paid order by k;
      """;

  /**
   * Finds the indexes to drop before the rows are written. The same indexes are created again after
   * that, because filling them row by row would take several times as long.
   */
  private static final String FIND_SLOW_INDEXES =
      "select indexname, indexdef from pg_indexes where schemaname = 'ledger' and indexdef like '%"
          + " USING gin %'";

  /** Returns the number of payments in the history. */
  public long paymentCount() {
    return (long) accountCount * roundCount;
  }

  /** Returns the instant in the middle of the history. */
  static Instant middleInstant(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "select min(posted_at) + (max(posted_at) - min(posted_at)) / 2 from"
                    + " ledger.payment")) {
      row.next();
      return row.getTimestamp(1).toInstant();
    }
  }

  /** Writes the history. Returns the ids of the accounts in the order of their opening. */
  List<UUID> write(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          SET_UP
              .replace(":accounts", Integer.toString(accountCount))
              .replace(":rounds", Integer.toString(roundCount)));
      List<String> indexDefinitions = dropSlowIndexes(statement);
      statement.execute(INSERT_ACCOUNTS);
      statement.execute(INSERT_PAYMENTS);
      for (String indexDefinition : indexDefinitions) {
        statement.execute(indexDefinition);
      }
      statement.execute("vacuum analyze");
      List<UUID> accountIds = new ArrayList<>(accountCount);
      try (ResultSet rows = statement.executeQuery("select id from account order by id")) {
        while (rows.next()) {
          accountIds.add(rows.getObject(1, UUID.class));
        }
      }
      return accountIds;
    }
  }

  private static List<String> dropSlowIndexes(Statement statement) throws SQLException {
    List<String> indexNames = new ArrayList<>();
    List<String> indexDefinitions = new ArrayList<>();
    try (ResultSet rows = statement.executeQuery(FIND_SLOW_INDEXES)) {
      while (rows.next()) {
        indexNames.add(rows.getString(1));
        indexDefinitions.add(rows.getString(2));
      }
    }
    for (String indexName : indexNames) {
      statement.execute("drop index " + indexName);
    }
    return indexDefinitions;
  }
}
