package io.finlego.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.finlego.kernel.AccountId;
import io.finlego.kernel.ClientId;
import io.finlego.ledger.account.AccountCommand;
import io.finlego.ledger.account.AccountType;
import io.finlego.ledger.wire.LedgerRequest;
import io.finlego.processing.Outcome;
import io.finlego.processing.kit.LockWaits;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** The numbers of accounts, and the order of accounts that are opened at the same time. */
class AccountNumbersTest {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final LedgerDatabase LEDGER = LedgerDatabase.create("ledger_account_numbers");

  @AfterAll
  static void close() {
    LEDGER.close();
  }

  private record Opening(Instant openedAt, long number) {}

  @Test
  void aRolledBackBatchGivesItsNumbersBack() {
    long number = number(only(Commands.open(AccountType.FEES, "EUR", 0)));

    LEDGER
        .transactions()
        .executeWithoutResult(
            status -> {
              LEDGER.applyHere(List.of(Commands.open(AccountType.FEES, "EUR", 0)));
              status.setRollbackOnly();
            });

    assertThat(number(only(Commands.open(AccountType.FEES, "EUR", 0)))).isEqualTo(number + 1);
  }

  @Test
  void theNumbersOfParallelBatchesHaveTheOrderOfTheirInstants() throws Exception {
    List<Future<List<Outcome>>> running = new ArrayList<>();
    try (var threads = Executors.newFixedThreadPool(4)) {
      for (int i = 0; i < 80; i++) {
        running.add(
            threads.submit(
                () ->
                    LEDGER.apply(
                        Commands.batch(
                            Commands.open(AccountType.FEES, "EUR", 0),
                            Commands.open(AccountType.CLIENT, "EUR", 0)))));
      }
    }
    List<Opening> openings = new ArrayList<>();
    for (Future<List<Outcome>> batch : running) {
      batch.get().forEach(outcome -> openings.add(opening(outcome)));
    }

    openings.sort(Comparator.comparing(Opening::openedAt));
    assertThat(openings).extracting(Opening::number).isSorted().doesNotHaveDuplicates();
  }

  @Test
  void anOrderWaitsForAnAccountThatIsOpenedAtTheSameTime() throws Exception {
    ClientId owner = new ClientId(UUID.randomUUID());
    AccountId account = Commands.accountId(only(Commands.openFor(owner, "EUR")));
    LedgerRequest reordering =
        Commands.of(new AccountCommand.ReorderAccounts(owner, List.of(account)));

    try (var threads = Executors.newFixedThreadPool(1)) {
      Future<List<Outcome>> reordered =
          Objects.requireNonNull(
              LEDGER
                  .transactions()
                  .execute(
                      _ -> {
                        LEDGER.applyHere(List.of(Commands.openFor(owner, "EUR")));
                        Future<List<Outcome>> running =
                            threads.submit(() -> LEDGER.apply(Commands.batch(reordering)));
                        await().atMost(PATIENCE).until(() -> running.isDone() || oneWaits());
                        return running;
                      }));

      assertThat(reordered.get()).extracting(Outcome::code).containsExactly("invalidField");
    }
  }

  private static boolean oneWaits() {
    return LockWaits.count(new JdbcTemplate(LEDGER.dataSource())) > 0;
  }

  private static Outcome only(LedgerRequest request) {
    Outcome outcome = LEDGER.apply(Commands.batch(request)).getFirst();
    assertThat(outcome.code()).isEqualTo("ok");
    return outcome;
  }

  private static long number(Outcome opened) {
    return opening(opened).number();
  }

  private static Opening opening(Outcome opened) {
    return LEDGER
        .sql()
        .sql("select opened_at, account_number from account where id = ?")
        .param(Commands.accountId(opened).value())
        .query((row, _) -> new Opening(row.getTimestamp(1).toInstant(), row.getLong(2)))
        .single();
  }
}
