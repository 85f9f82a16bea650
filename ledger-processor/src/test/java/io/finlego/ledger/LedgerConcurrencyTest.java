package io.finlego.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.finlego.kernel.AccountId;
import io.finlego.kernel.PaymentId;
import io.finlego.ledger.account.AccountType;
import io.finlego.ledger.wire.LedgerRequest;
import io.finlego.processing.Outcome;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;

/**
 * Several instances work on the same accounts at once, each with its own batches, as partitions do.
 */
class LedgerConcurrencyTest {

  private static final Set<String> CONTENTION = Set.of("40001", "40P01");
  private static final LedgerDatabase LEDGER = LedgerDatabase.create("ledger_concurrency");
  private static final AtomicInteger RUN_AGAIN = new AtomicInteger();

  @AfterAll
  static void close() {
    LEDGER.close();
  }

  @AfterEach
  void invariantsHold() {
    Invariants.hold(LEDGER.sql());
  }

  @Test
  void exactlyOneHundredOfTwoHundredWithdrawalsFromOneHundredSucceed() {
    AccountId alice = funded(100);
    AccountId bob = funded(0);

    List<String> codes = inParallel(20, _ -> Collections.nCopies(10, Commands.make(alice, bob, 1)));

    assertThat(counted(codes)).isEqualTo(Map.of("ok", 100L, "insufficientFunds", 100L));
    assertThat(LEDGER.balance(alice)).isZero();
    assertThat(LEDGER.balance(bob)).isEqualTo(100);
  }

  @Test
  void paymentsInOppositeDirectionsNeverFail() {
    List<AccountId> ring = IntStream.range(0, 12).mapToObj(_ -> funded(100_000)).toList();
    int before = RUN_AGAIN.get();

    List<String> codes = inParallel(120, i -> around(ring, i % 2 == 0));

    assertThat(counted(codes)).isEqualTo(Map.of("ok", 120L * ring.size()));
    assertThat(RUN_AGAIN)
        .as("deadlocks, which the common order of locks prevents")
        .hasValue(before);
    assertThat(ring).extracting(LEDGER::balance).containsOnly(100_000L);
  }

  @Test
  void eitherThePostOrTheCancelOfOnePaymentWins() {
    AccountId alice = funded(1_000);
    AccountId bob = funded(0);
    for (int round = 0; round < 20; round++) {
      PaymentId payment = Commands.paymentId(only(Commands.draft(Commands.line(alice, bob, 10))));
      only(Commands.pend(payment));

      List<String> codes =
          inParallel(2, i -> List.of(i == 0 ? Commands.post(payment) : Commands.cancel(payment)));

      assertThat(codes)
          .isIn(List.of("ok", "paymentAlreadyPosted"), List.of("paymentAlreadyCancelled", "ok"));
      assertThat(held(alice)).isZero();
    }
  }

  @Test
  void theSecondOfTwoConcurrentPaymentsWithOneExternalIdIsRefused() {
    List<AccountId> debits = IntStream.range(0, 2).mapToObj(_ -> funded(1_000)).toList();
    AccountId bob = funded(0);
    AccountId carol = funded(0);
    for (int round = 0; round < 20; round++) {
      String externalId = "race-" + round;

      List<String> codes =
          inParallel(
              2, i -> List.of(Commands.make(debits.get(i), i == 0 ? bob : carol, 1, externalId)));

      assertThat(codes).containsExactlyInAnyOrder("ok", "duplicateExternalId");
    }
  }

  @Test
  void aPaymentThatIsMadeOnceIsMadeOnceHoweverManyAreSentAtTheSameTime() {
    AccountId alice = funded(1_000);
    AccountId bob = funded(0);
    for (int round = 1; round <= 20; round++) {
      LedgerRequest once = Commands.makeOnce(alice, bob, 1, "once-" + round);
      LedgerRequest other = Commands.makeOnce(alice, bob, 2, "once-" + round);

      List<String> codes = inParallel(4, i -> i % 2 == 0 ? List.of(once, once) : List.of(other));

      assertThat(codes.subList(0, 2)).isEqualTo(codes.subList(3, 5));
      assertThat(codes.get(2)).isEqualTo(codes.get(5));
      assertThat(Set.of(codes.get(0), codes.get(2)))
          .containsExactlyInAnyOrder("ok", "duplicateExternalId");
      assertThat(codes.get(0)).isEqualTo(codes.get(1));
    }
    assertThat(payments("once-")).isEqualTo(20);
  }

  private static long payments(String externalIdPrefix) {
    return LEDGER
        .sql()
        .sql("select count(*) from payment where external_id like ? || '%'")
        .param(externalIdPrefix)
        .query(Long.class)
        .single();
  }

  @Test
  void theSecondPaymentOfOneBatchWithTheSameExternalIdIsRefused() {
    AccountId alice = funded(1_000);
    AccountId bob = funded(0);

    List<Outcome> outcomes =
        LEDGER.apply(
            Commands.batch(
                Commands.make(alice, bob, 1, "twice"), Commands.make(alice, bob, 1, "twice")));

    assertThat(outcomes).extracting(Outcome::code).containsExactly("ok", "duplicateExternalId");
  }

  @Test
  void theEntriesOfAnAccountStayInOrderAcrossInstances() {
    AccountId hot = funded(100_000);
    List<AccountId> otherAccounts = IntStream.range(0, 4).mapToObj(_ -> funded(0)).toList();

    inParallel(16, i -> Collections.nCopies(25, Commands.make(hot, otherAccounts.get(i % 4), 1)));

    assertThat(LEDGER.balance(hot)).isEqualTo(100_000 - 400);
  }

  /** One payment from each account to the next account, or to the account before. */
  private static List<LedgerRequest> around(List<AccountId> ring, boolean forward) {
    int step = forward ? 1 : ring.size() - 1;
    return IntStream.range(0, ring.size())
        .mapToObj(i -> Commands.make(ring.get(i), ring.get((i + step) % ring.size()), 1))
        .toList();
  }

  /** Applies each batch on its own thread, four at a time. Returns the codes by batch. */
  private static List<String> inParallel(int batches, IntFunction<List<LedgerRequest>> requests) {
    CountDownLatch ready = new CountDownLatch(Math.min(batches, 4));
    List<Future<List<Outcome>>> running = new ArrayList<>();
    try (var threads = Executors.newFixedThreadPool(4)) {
      for (int i = 0; i < batches; i++) {
        List<LedgerRequest> batch = requests.apply(i);
        running.add(
            threads.submit(
                () -> {
                  ready.countDown();
                  ready.await();
                  return applied(batch);
                }));
      }
    }
    return running.stream()
        .flatMap(future -> future.resultNow().stream())
        .map(Outcome::code)
        .toList();
  }

  /** Runs a batch again on contention, as the machinery does. */
  private static List<Outcome> applied(List<LedgerRequest> requests) {
    while (true) {
      try {
        return LEDGER.apply(Commands.batch(requests));
      } catch (DataAccessException e) {
        if (!(e.getCause() instanceof SQLException sql && CONTENTION.contains(sql.getSQLState()))) {
          throw e;
        }
        RUN_AGAIN.incrementAndGet();
      }
    }
  }

  private static AccountId funded(long cents) {
    AccountId account = Commands.accountId(only(Commands.open(AccountType.CLIENT, "EUR", 0)));
    if (cents > 0) {
      AccountId settlement =
          Commands.accountId(only(Commands.open(AccountType.SETTLEMENT, "EUR", 0)));
      only(Commands.make(settlement, account, cents));
    }
    return account;
  }

  private static Outcome only(LedgerRequest request) {
    Outcome outcome = applied(List.of(request)).getFirst();
    assertThat(outcome.code()).isEqualTo("ok");
    return outcome;
  }

  private static Map<String, Long> counted(List<String> codes) {
    return codes.stream().collect(Collectors.groupingBy(code -> code, Collectors.counting()));
  }

  private static long held(AccountId account) {
    return LEDGER
        .sql()
        .sql("select held from account where id = ?")
        .param(account.value())
        .query(Long.class)
        .single();
  }
}
