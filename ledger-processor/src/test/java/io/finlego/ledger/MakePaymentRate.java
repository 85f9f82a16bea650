package io.finlego.ledger;

import io.finlego.kernel.AccountId;
import io.finlego.ledger.account.AccountType;
import io.finlego.ledger.wire.LedgerRequest;
import io.finlego.processing.Outcome;
import io.finlego.processing.ReceivedCommand;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Measures a rough rate of the domain alone: one thread, without Kafka and the command log. Its
 * name keeps it out of the test runs. Run it with {@code ./mvnw -pl ledger-processor -am test
 * -Dtest=MakePaymentRate -Dsurefire.failIfNoSpecifiedTests=false}.
 */
class MakePaymentRate {

  private static final int BATCH_COMMANDS = 1_000;
  private static final int ROUND_BATCHES = 40;
  private static final int ROUNDS = 6;

  @Test
  void measures() {
    try (LedgerDatabase ledger = LedgerDatabase.create("ledger_rate")) {
      List<AccountId> accounts = open(ledger, Integer.getInteger("accounts", 1_000));
      Random random = new Random(1);
      for (int round = 1; round <= ROUNDS; round++) {
        long wall = System.nanoTime();
        long threadNanos = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        long postgresNanos = postgresCpuNanos(ledger);
        for (int i = 0; i < ROUND_BATCHES; i++) {
          payments(ledger, accounts, random);
        }
        System.out.printf(
            "µs a payment: %.1f by the clock, %.1f of Java's CPU, %.1f of Postgres's%n",
            perPayment(System.nanoTime() - wall),
            perPayment(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - threadNanos),
            perPayment(postgresCpuNanos(ledger) - postgresNanos));
      }
    }
  }

  private static double perPayment(long nanos) {
    return nanos / 1e3 / (ROUND_BATCHES * BATCH_COMMANDS);
  }

  /** The CPU time of Postgres' session processes. Only Linux reports it. */
  private static long postgresCpuNanos(LedgerDatabase ledger) {
    return ledger
        .sql()
        .sql("select pid from pg_stat_activity where datname = current_database()")
        .query(Long.class)
        .list()
        .stream()
        .flatMap(
            pid ->
                ProcessHandle.of(pid)
                    .flatMap(process -> process.info().totalCpuDuration())
                    .stream())
        .mapToLong(Duration::toNanos)
        .sum();
  }

  private static void payments(LedgerDatabase ledger, List<AccountId> accounts, Random random) {
    List<LedgerRequest> requests = new ArrayList<>(BATCH_COMMANDS);
    for (int i = 0; i < BATCH_COMMANDS; i++) {
      int debit = random.nextInt(accounts.size());
      int credit = (debit + 1 + random.nextInt(accounts.size() - 1)) % accounts.size();
      requests.add(
          Commands.make(accounts.get(debit), accounts.get(credit), 1 + random.nextInt(100)));
    }
    List<Outcome> outcomes = ledger.apply(Commands.batch(requests));
    if (outcomes.stream().anyMatch(outcome -> outcome.status() == Outcome.Status.FAILED)) {
      throw new IllegalStateException("A payment was refused.");
    }
  }

  private static List<AccountId> open(LedgerDatabase ledger, int count) {
    List<AccountId> accounts = new ArrayList<>(count);
    for (int i = 0; i < count; i += BATCH_COMMANDS) {
      List<LedgerRequest> requests = new ArrayList<>();
      for (int j = 0; j < BATCH_COMMANDS; j++) {
        requests.add(Commands.open(AccountType.CLIENT, "EUR", 1_000_000_000L));
      }
      List<ReceivedCommand<LedgerRequest>> batch = Commands.batch(requests);
      ledger.apply(batch).forEach(outcome -> accounts.add(Commands.accountId(outcome)));
    }
    return accounts;
  }
}
