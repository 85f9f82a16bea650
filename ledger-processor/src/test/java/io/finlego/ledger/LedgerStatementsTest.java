package io.finlego.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.finlego.kernel.AccountId;
import io.finlego.kernel.PaymentId;
import io.finlego.ledger.account.AccountType;
import io.finlego.ledger.batch.LedgerDomain;
import io.finlego.ledger.wire.LedgerRequest;
import io.finlego.processing.Outcome;
import io.finlego.processing.kit.CountingDataSource;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The number of statements that a batch costs the database. */
class LedgerStatementsTest {

  private static final LedgerDatabase LEDGER = LedgerDatabase.create("ledger_statements");
  private static final String SCANS =
      "select relname, seq_scan from pg_stat_user_tables where schemaname = 'ledger' and relname"
          + " not like 'flyway%'";

  private final List<AccountId> accounts = new ArrayList<>();

  @BeforeEach
  void openAccounts() {
    List<LedgerRequest> requests = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      requests.add(Commands.open(AccountType.CLIENT, "EUR", 1_000_000));
    }
    LEDGER
        .apply(Commands.batch(requests))
        .forEach(outcome -> accounts.add(Commands.accountId(outcome)));
  }

  @AfterAll
  static void close() {
    LEDGER.close();
  }

  @Test
  void aBatchOfPaymentsTakesSixStatementsWhateverItsSize() {
    List<String> ofTwo = statements(payments(2));
    List<String> ofManyMore = statements(payments(500));

    assertThat(ofTwo).hasSize(6);
    assertThat(ofManyMore).isEqualTo(ofTwo);
  }

  @Test
  void theStatementsOfAMixedBatchDoNotGrowWithItsCommands() {
    List<String> ofFew = statements(commandsOfEveryKind(1));
    List<String> ofMany = statements(commandsOfEveryKind(40));

    assertThat(ofMany).isEqualTo(ofFew);
    assertThat(ofFew).hasSizeLessThanOrEqualTo(20);
  }

  @Test
  void noStatementScansATable() {
    Map<String, Long> before = scans();

    for (int i = 0; i < 10; i++) {
      apply(commandsOfEveryKind(20));
    }

    assertThat(scans()).isEqualTo(before);
  }

  private List<LedgerRequest> payments(int count) {
    List<LedgerRequest> requests = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      requests.add(Commands.make(account(i), account(i + 1), 1));
    }
    return requests;
  }

  /** Commands of every kind, on payments and holds that are in the tables already. */
  private List<LedgerRequest> commandsOfEveryKind(int count) {
    List<LedgerRequest> requests = new ArrayList<>();
    List<PaymentId> drafts = drafts(count);
    List<PaymentId> pending = drafts(2 * count);
    apply(pending.stream().map(Commands::pend).toList());
    for (int i = 0; i < count; i++) {
      requests.add(Commands.make(account(i), account(i + 1), 1, "x" + System.nanoTime() + "-" + i));
      requests.add(Commands.draft(Commands.line(account(i), account(i + 2), 1)));
      requests.add(Commands.pend(drafts.get(i)));
      requests.add(Commands.post(pending.get(i)));
      requests.add(Commands.cancel(pending.get(count + i)));
      requests.add(Commands.open(AccountType.CLIENT, "EUR", 0));
    }
    return requests;
  }

  private List<PaymentId> drafts(int count) {
    List<LedgerRequest> requests = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      requests.add(Commands.draft(Commands.line(account(i), account(i + 1), 1)));
    }
    return apply(requests).stream().map(Commands::paymentId).toList();
  }

  private AccountId account(int index) {
    return accounts.get(index % accounts.size());
  }

  private static List<Outcome> apply(List<LedgerRequest> requests) {
    List<Outcome> outcomes = LEDGER.apply(Commands.batch(requests));
    assertThat(outcomes).extracting(Outcome::code).containsOnly("ok");
    return outcomes;
  }

  private static List<String> statements(List<LedgerRequest> requests) {
    CountingDataSource counting = new CountingDataSource(LEDGER.dataSource());
    LedgerDomain domain = LedgerDatabase.domainOn(counting);
    InstantSource clock = LedgerDatabase.clockOn(counting);
    new TransactionTemplate(new JdbcTransactionManager(counting))
        .executeWithoutResult(_ -> domain.apply(Commands.batch(requests), clock));
    return counting.statements();
  }

  private static Map<String, Long> scans() {
    Map<String, Long> scans = new TreeMap<>();
    LEDGER.sql().sql("select pg_stat_force_next_flush()").query().listOfRows();
    LEDGER.sql().sql(SCANS).query((row, _) -> scans.put(row.getString(1), row.getLong(2))).list();
    return scans;
  }
}
