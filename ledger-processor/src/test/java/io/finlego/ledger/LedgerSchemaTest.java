package io.finlego.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.finlego.kernel.AccountId;
import io.finlego.kernel.ClientId;
import io.finlego.kernel.CountLimit;
import io.finlego.kernel.PaymentId;
import io.finlego.kernel.TextLimit;
import io.finlego.ledger.account.AccountType;
import io.finlego.processing.Outcome;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The constraints of the database, and the views that it publishes. */
class LedgerSchemaTest {

  private static final LedgerDatabase LEDGER = LedgerDatabase.create("ledger_schema");
  private static final JdbcClient OWNER = LEDGER.sqlAs("finlego_owner");
  private static final JdbcClient READER = LEDGER.sqlAs("finlego_reader");

  private static final ClientId CLIENT = new ClientId(UUID.randomUUID());
  private static AccountId alice;
  private static AccountId settlement;
  private static PaymentId pending;
  private static PaymentId posted;

  @BeforeAll
  static void oneOfEach() {
    alice = Commands.accountId(only(Commands.openFor(CLIENT, "EUR")));
    settlement = Commands.accountId(only(Commands.open(AccountType.SETTLEMENT, "EUR", 0)));
    posted = Commands.paymentId(only(Commands.make(settlement, alice, 1_000)));
    pending = Commands.paymentId(only(Commands.draft(Commands.line(alice, settlement, 100))));
    only(Commands.pend(pending));
  }

  @AfterAll
  static void close() {
    LEDGER.close();
  }

  @Test
  void theChecksOfLengthsAreThoseOfTheCode() {
    assertThat(
            OWNER
                .sql(
                    """
                    select conname || ': ' || pg_get_constraintdef(oid) from pg_constraint
                    where connamespace = 'ledger'::regnamespace and contype = 'c'
                    and pg_get_constraintdef(oid) ~ '\\mlength\\(external_id\\)|char_length\\('
                    """)
                .query(String.class)
                .list())
        .containsExactly(
            "payment_external_id_is_short: CHECK (((length(external_id) >= %s) AND (length(external_id) <= %s)))"
                .formatted(
                    TextLimit.PAYMENT_EXTERNAL_ID.min(), TextLimit.PAYMENT_EXTERNAL_ID.max()));
  }

  @Test
  void theChecksOfSequencesAreThoseOfTheCode() {
    assertThat(
            OWNER
                .sql(
                    """
                    select conname || ': ' || pg_get_constraintdef(oid) from pg_constraint
                    where connamespace = 'ledger'::regnamespace and contype = 'c'
                    and conname like '%sequence_is_bounded'
                    order by conname
                    """)
                .query(String.class)
                .list())
        .containsExactly(
            checkOfSequence("payment_line_sequence_is_bounded"),
            checkOfSequence("transaction_sequence_is_bounded"));
  }

  private static String checkOfSequence(String constraint) {
    return constraint
        + ": CHECK (((sequence >= 1) AND (sequence <= %s)))"
            .formatted(CountLimit.PAYMENT_LINES_MAX);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update entry set amount = 1",
        "delete from entry",
        "truncate entry",
        "update transaction set amount = 1",
        "delete from transaction",
        "update payment_line set amount = 1",
        "delete from payment_line",
        "delete from payment",
        "delete from account",
        "drop table entry",
        "create table more (id int)"
      })
  void theProcessorsRoleCannotChangeAppendOnlyTables(String statement) {
    assertThatThrownBy(() -> LEDGER.sql().sql(statement).update())
        .rootCause()
        .hasMessageMatching("(?s).*(permission denied|must be owner).*");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "account",
        "payment",
        "transaction",
        "entry",
        "hold",
        "payment_line",
        "command_log"
      })
  void theReadersRoleCannotReadTables(String table) {
    assertThatThrownBy(() -> READER.sql("select * from ledger." + table).query().listOfRows())
        .rootCause()
        .hasMessageContaining("permission denied");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          account_balance_is_in_range             | update account set balance = 9200000000000000001, held = 0 where type = 'settlement'
          account_held_is_an_amount               | update account set held = -1 where type = 'client'
          account_holds_are_on_restricted_types   | update account set held = 1 where type = 'settlement'
          account_restricted_stays_within_limit   | update account set balance = 99 where type = 'client'
          account_restricted_stays_within_limit   | update account set held = 1001 where type = 'client'
          account_limit_is_an_amount              | update account set overdraft_limit = -1
          account_type_is_known                   | update account set type = 'loan' where type = 'settlement'
          account_status_is_known                 | update account set status = 'dormant'
          account_closed_is_dated                 | update account set closed_at = now()
          account_closed_is_empty                 | update account set status = 'closed', closed_at = now() where type = 'client'
          account_client_has_an_owner             | update account set client_id = null where type = 'client'
          account_iban_belongs_to_clients         | update account set iban = null where type = 'client'
          account_version_counts_entries          | update account set revision = version
          account_without_entries_is_empty        | update account set version = 0
          payment_status_is_known                 | update payment set status = 'lost' where status = 'pending'
          payment_posted_is_dated                 | update payment set posted_at = now() where status = 'pending'
          payment_cancelled_is_dated              | update payment set status = 'cancelled' where status = 'pending'
          payment_pending_is_dated                | update payment set pended_at = null where status = 'pending'
          payment_draft_is_not_pended             | update payment set status = 'draft' where status = 'pending'
          payment_reason_belongs_to_cancelled     | update payment set cancel_reason = 'x'
          payment_external_id_is_short            | update payment set external_id = '' where status = 'pending'
          payment_line_moves_something            | update payment_line set amount = 0
          payment_line_has_two_accounts           | update payment_line set credit_account_id = debit_account_id
          payment_line_sequence_is_bounded        | update payment_line set sequence = 101
          transaction_moves_something             | update transaction set amount = -1
          transaction_has_two_accounts            | update transaction set credit_account_id = debit_account_id
          transaction_type_is_known               | update transaction set type = 'gift'
          transaction_sequence_is_bounded         | update transaction set sequence = 0
          entry_books_something                   | update entry set amount = 0
          entry_side_is_known                     | update entry set side = 'left'
          entry_version_counts_from_one           | update entry set version = 0
          hold_reserves_something                 | update hold set amount = 0
          """)
  void constraintsRefuseRowsThatBreakTheRules(String constraint, String statement) {
    assertThatThrownBy(
            () -> OWNER.sql(statement.replaceFirst("update ", "update ledger.")).update())
        .rootCause()
        .hasMessageContaining("\"" + constraint + "\"");
  }

  @Test
  void theViewsShowAccountsPaymentsTransactionsAndEntries() {
    assertThat(row("select * from ledger.account_view where id = ?", alice.value()))
        .containsEntry("client_id", CLIENT.value())
        .containsEntry("status", "active")
        .containsEntry("balance", 1_000L)
        .containsEntry("held", 100L);
    assertThat(row("select * from ledger.payment_view where id = ?", pending.value()))
        .containsEntry("status", "pending");
    assertThat(row("select * from ledger.transaction_view where payment_id = ?", pending.value()))
        .containsEntry("status", "pending")
        .containsEntry("amount", 100L)
        .containsEntry("posted_at", null);
    assertThat(row("select * from ledger.transaction_view where payment_id = ?", posted.value()))
        .containsEntry("status", "posted")
        .containsEntry("type", "transfer");
    assertThat(row("select * from ledger.entry_view where account_id = ?", alice.value()))
        .containsEntry("side", "credit")
        .containsEntry("balance_after", 1_000L);
  }

  @Test
  void theViewShowsAPostedDraftOnceAsItsTransaction() {
    AccountId bob = Commands.accountId(only(Commands.openFor(CLIENT, "EUR")));
    only(Commands.make(settlement, bob, 5));
    PaymentId payment = Commands.paymentId(only(Commands.draft(Commands.line(bob, settlement, 5))));
    only(Commands.pend(payment));
    only(Commands.post(payment, "0.02"));

    assertThat(row("select * from ledger.transaction_view where payment_id = ?", payment.value()))
        .containsEntry("status", "posted")
        .containsEntry("amount", 2L);
  }

  @Test
  void theEntryAtAnInstantIsFoundForEveryInstant() {
    AccountId bob = Commands.accountId(only(Commands.openFor(CLIENT, "EUR")));
    for (int i = 0; i < 9; i++) {
      only(Commands.make(settlement, bob, 1));
    }
    List<Map<String, Object>> entries =
        READER
            .sql("select * from ledger.entry_view where account_id = ? order by version")
            .param(bob.value())
            .query()
            .listOfRows();

    for (Map<String, Object> entry : entries) {
      Instant at = ((Timestamp) entry.get("posted_at")).toInstant();
      assertThat(versionsAt(bob, at)).containsExactly((Long) entry.get("version"));
      assertThat(versionsAt(bob, at.minusNanos(1_000))).doesNotContain((Long) entry.get("version"));
    }
    assertThat(versionsAt(bob, Instant.EPOCH)).isEmpty();
    assertThat(versionsAt(bob, Instant.parse("2999-01-01T00:00:00Z"))).containsExactly(9L);
  }

  private static List<Long> versionsAt(AccountId account, Instant at) {
    return READER
        .sql("select version from ledger.entry_at(?, ?)")
        .params(account.value(), Timestamp.from(at))
        .query(Long.class)
        .list();
  }

  private static Map<String, Object> row(String query, UUID id) {
    return READER.sql(query).param(id).query().singleRow();
  }

  private static Outcome only(io.finlego.ledger.wire.LedgerRequest request) {
    Outcome outcome = LEDGER.apply(Commands.batch(request)).getFirst();
    assertThat(outcome.code()).isEqualTo("ok");
    return outcome;
  }
}
