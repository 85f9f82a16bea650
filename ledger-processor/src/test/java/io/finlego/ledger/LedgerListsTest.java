package io.finlego.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The plans of readers' lists and searches, under the readers' role and by the planner's own
 * choice.
 */
class LedgerListsTest {

  private static final LedgerDatabase LEDGER = LedgerDatabase.create("ledger_lists");

  private final JdbcTemplate reader = LEDGER.jdbcAs("finlego_reader");

  @BeforeAll
  static void fill() {
    JdbcTemplate superuser = LEDGER.jdbcAs("postgres");
    superuser.update(
        """
        insert into ledger.account (id, client_id, account_number, iban, currency, type, name, status, sort_order, balance,
          held, overdraft_limit, metadata, opened_at, version, revision, last_posted_micros)
        select uuidv7(), case when own then null else gen_random_uuid() end, (10000000000 + i)::text,
          case when own then null else 'LT5099999' || (10000000000 + i) end, case when i % 100 = 0 then 'JPY' else 'EUR' end,
          case when own then 'settlement' else 'client' end, 'Account ' || md5(i::text),
          case when i % 100 = 0 then 'blocked' else 'active' end, 0, 0, 0, 0,
          json_build_object('project', md5(i::text || 'p')), now(), 0, 1, 0
        from (select i, i % 200 = 0 as own from generate_series(1, 20000) i) numbers
        """);
    superuser.update(
        """
        insert into ledger.transaction (id, payment_id, sequence, debit_account_id, credit_account_id, amount, currency, type,
          value_date, booking_date, created_at, posted_at)
        select uuidv7(), gen_random_uuid(), 1, gen_random_uuid(), gen_random_uuid(), i, 'EUR', 'transfer',
          current_date, current_date, now(), now()
        from generate_series(1, 20000) i
        """);
    superuser.update(
        """
        with drafts as (
          insert into ledger.payment (id, status, created_at)
          select uuidv7(), 'draft', now() from generate_series(1, 5000) returning id, created_at)
        insert into ledger.payment_line (payment_id, sequence, id, debit_account_id, credit_account_id, amount, currency, type,
          created_at)
        select d.id, 1, uuidv7(), gen_random_uuid(), gen_random_uuid(), 1, 'EUR', 'transfer', d.created_at from drafts d
        """);
    superuser.execute("vacuum analyze");
  }

  @AfterAll
  static void close() {
    LEDGER.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "true | account_pk",
        "id < '01900000-0000-7000-8000-000000000000' | account_pk",
        "client_id = '01900000-0000-7000-8000-000000000000' | account_by_client",
        "account_number = any('{10000000007,10000000008}') or iban = any('{10000000007,LT1}')"
            + " | account_iban_is_unique",
        "type = 'settlement' | account_by_type",
        "currency = 'JPY' | account_by_currency",
        "status = 'blocked' | account_by_status",
        "metadata::jsonb @> '{\"project\": \"x\"}' | account_by_metadata",
        "ledger.fold(name) like '%c4ca4238%' or account_number ilike '%c4ca4238%' or iban ilike"
            + " '%c4ca4238%' or ledger.fold(metadata::text) like '%c4ca4238%' | account_by_text"
      })
  void everyFilterOfAccountsHasItsIndex(String filter, String index) {
    assertThat(plan("account_view", filter, "id desc")).contains(index).doesNotContain("Seq Scan");
  }

  @Test
  void accountsAreListedByNumberThroughAnIndex() {
    assertThat(plan("account_view", "account_number > '10000010000'", "account_number"))
        .contains("account_number_is_unique")
        .doesNotContain("Sort");
  }

  @ParameterizedTest
  @CsvSource({
    "true, id desc",
    "id < '01900000-0000-7000-8000-000000000000', id desc",
    "id > '01900000-0000-7000-8000-000000000000', id"
  })
  void aDeepPageOfPostedTransactionsIsReadByKey(String filter, String order) {
    assertThat(plan("transaction_view", filter, order))
        .contains("Merge Append", "transaction_pk on transaction")
        .doesNotContain("Seq Scan on transaction");
  }

  private String plan(String view, String filter, String order) {
    return String.join(
        "\n",
        reader.queryForList(
            "explain select * from ledger.%s where (%s) order by %s limit 51"
                .formatted(view, filter, order),
            String.class));
  }
}
