package io.finlego.ledger;

import io.finlego.kernel.AccountId;
import io.finlego.ledger.account.AccountType;
import io.finlego.ledger.wire.LedgerRequest;
import io.finlego.processing.Outcome;
import io.finlego.processing.ReceivedCommand;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * A rough rate of the domain alone, one thread, no Kafka and no command log. No test (its name
 * matches no pattern); run it with {@code ./mvnw -pl ledger-processor -am test
 * -Dtest=MakePaymentRate -Dsurefire.failIfNoSpecifiedTests=false}.
 */
class MakePaymentRate {

  private static final int BATCH_COMMANDS = 1_000;

  @Test
  void measures() {
    try (LedgerDatabase ledger = LedgerDatabase.create("ledger_rate")) {
      List<AccountId> accounts = open(ledger, Integer.getInteger("accounts", 1_000));
      Random random = new Random(1);
      for (int round = 0; round < 6; round++) {
        int batches = 40;
        long started = System.nanoTime();
        for (int i = 0; i < batches; i++) {
          payments(ledger, accounts, random);
        }
        double seconds = (System.nanoTime() - started) / 1e9;
        double micros = seconds * 1e6 / (batches * BATCH_COMMANDS);
        System.out.printf("%.1f µs a payment, %.0f payments/s%n", micros, 1e6 / micros);
      }
    }
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
