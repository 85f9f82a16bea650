package io.finlego.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.finlego.embedded.TestServers;
import io.finlego.kernel.AccountId;
import io.finlego.ledger.account.AccountType;
import io.finlego.ledger.invariant.Invariant;
import io.finlego.ledger.wire.LedgerRequest;
import io.finlego.processing.Outcome;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Checks that each invariant's query finds the rows that break it. */
class InvariantsTest {

  private static final String DATABASE = "ledger_invariants";
  private static final LedgerDatabase LEDGER = LedgerDatabase.create(DATABASE);

  @BeforeAll
  static void payAndHold() {
    AccountId settlement = Commands.accountId(apply(open(AccountType.SETTLEMENT)));
    AccountId client = Commands.accountId(apply(open(AccountType.CLIENT)));
    apply(Commands.make(settlement, client, 700));
    Outcome draft = apply(Commands.draft(Commands.line(client, settlement, 100)));
    apply(Commands.pend(Commands.paymentId(draft)));
  }

  @AfterAll
  static void close() {
    LEDGER.close();
  }

  @ParameterizedTest
  @EnumSource
  void theQueryFindsTheBreach(Invariant invariant) {
    String url = TestServers.postgres().jdbcUrl(DATABASE);
    try (var session = new SingleConnectionDataSource(url, "finlego_owner", "", true)) {
      JdbcTemplate owner = new JdbcTemplate(session);
      owner.execute("begin; set local search_path = ledger");
      assertThat(owner.queryForList(invariant.breachQuery())).isEmpty();

      owner.execute(damage(invariant));

      assertThat(owner.queryForList(invariant.breachQuery())).isNotEmpty();
    }
  }

  private static String damage(Invariant invariant) {
    return switch (invariant) {
      case TRANSACTIONS_HAVE_TWO_SIDES, DEBITS_EQUAL_CREDITS ->
          "update entry set amount = amount + 1 where side = 'credit'";
      case ENTRIES_BELONG_TO_TRANSACTIONS, POSTED_PAYMENTS_HAVE_TRANSACTIONS ->
          "delete from transaction";
      case BALANCES_ARE_SUMS -> "update account set balance = balance + 1 where type = 'client'";
      case ENTRIES_FOLLOW_EACH_OTHER -> "update entry set balance_after = balance_after + 1";
      case HOLDS_ADD_UP -> "update hold set amount = amount + 1";
      case ACCOUNTS_KEEP_THEIR_LIMITS ->
          """
          alter table account drop constraint account_restricted_stays_within_limit;
          update account set held = balance + 1 where type = 'client'
          """;
    };
  }

  private static LedgerRequest open(AccountType type) {
    return Commands.open(type, "EUR", 0);
  }

  private static Outcome apply(LedgerRequest request) {
    return LEDGER.apply(Commands.batch(request)).getFirst();
  }
}
