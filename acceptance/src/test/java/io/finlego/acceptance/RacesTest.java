package io.finlego.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Concurrent callers compete for the same money. */
class RacesTest {

  private static final Stack STACK = RunningStack.get();

  private final Api system = Api.system(STACK);
  private final Bank bank = new Bank(system);

  @AfterAll
  static void theInvariantsHold() {
    Invariants.hold(STACK);
  }

  @Test
  void aHundredOf200WithdrawalsOf1From100Succeed() {
    String account = bank.funded(bank.client(), "EUR", "100");
    String settlement = bank.account("settlement", "EUR");

    List<Answer> answers = Callers.atOnce(200, i -> bank.pay(account, settlement, "1", "EUR"));

    assertThat(answers).filteredOn(a -> a.status() == 200).hasSize(100);
    assertThat(answers)
        .filteredOn(a -> a.status() != 200)
        .allSatisfy(a -> assertThat(a.codes()).containsExactly("insufficientFunds"));
    assertThat(bank.balance(account)).isEqualByComparingTo("0");
  }

  @Test
  void eitherPostOrCancelWinsAndNothingStaysHeld() {
    String client = bank.client();
    String account = bank.funded(client, "EUR", "50");
    String payee = bank.clientAccount(client, "EUR");
    for (int round = 0; round < Effort.times(20); round++) {
      String payment = bank.draft(account, payee, "1", "EUR");
      bank.pend(payment).value();

      List<Answer> answers =
          Callers.atOnce(2, i -> i == 0 ? bank.post(payment) : bank.cancel(payment));

      assertThat(answers).filteredOn(a -> a.status() == 200).hasSize(1);
      assertThat(answers).filteredOn(a -> a.status() == 409).hasSize(1);
    }
    assertThat(bank.account(account).path("heldAmount").decimalValue()).isEqualByComparingTo("0");
  }

  @Test
  void paymentsInOppositeDirectionsNeverFail() {
    String client = bank.client();
    String a = bank.funded(client, "EUR", "1000");
    String b = bank.funded(client, "EUR", "1000");

    List<Answer> answers =
        Callers.atOnce(
            Effort.times(1000),
            i -> i % 2 == 0 ? bank.pay(a, b, "1", "EUR") : bank.pay(b, a, "1", "EUR"));

    assertThat(answers).allSatisfy(answer -> assertThat(answer.status()).isEqualTo(200));
    assertThat(bank.balance(a).add(bank.balance(b))).isEqualByComparingTo("2000");
  }

  @Test
  void fiftyConcurrentRequestsWithOneKeyHaveOneEffect() {
    String client = bank.client();
    String a = bank.funded(client, "EUR", "100");
    String b = bank.clientAccount(client, "EUR");
    String key = Api.key();
    String body = Bank.payment(a, b, "1", "EUR");

    List<Answer> answers = Callers.atOnce(50, i -> system.post("/internal/Payments", body, key));

    assertThat(answers).allSatisfy(answer -> assertThat(answer.status()).isEqualTo(200));
    assertThat(answers.stream().map(Answer::value).collect(Collectors.toSet())).hasSize(1);
    assertThat(answers).filteredOn(x -> x.header("Idempotency-Replayed").isEmpty()).hasSize(1);
    assertThat(bank.balance(b)).isEqualByComparingTo("1");
  }

  @Test
  void theSumOfTenAccountsNeverMovesWhileMoneyMovesAmongThem() throws Exception {
    long seed = System.nanoTime();
    String client = bank.client();
    List<String> accounts =
        IntStream.range(0, 10)
            .mapToObj(i -> bank.funded(client, "CHF", "100"))
            .collect(Collectors.toList());
    String ids =
        accounts.stream().map(id -> "\"" + id + "\"").collect(Collectors.joining(",", "[", "]"));
    AtomicBoolean finished = new AtomicBoolean();
    try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<List<BigDecimal>> sums = executor.submit(() -> sumsUntil(finished, ids));
      SplittableRandom random = new SplittableRandom(seed);
      List<int[]> pairs =
          IntStream.range(0, Effort.times(500))
              .mapToObj(i -> new int[] {random.nextInt(10), random.nextInt(1, 10)})
              .toList();

      List<Answer> answers =
          Callers.atOnce(
              pairs.size(),
              i -> {
                int from = pairs.get(i)[0];
                int to = (from + pairs.get(i)[1]) % 10;
                return bank.pay(accounts.get(from), accounts.get(to), "7.31", "CHF");
              });
      finished.set(true);

      assertThat(answers)
          .as("seed %d", seed)
          .allSatisfy(a -> assertThat(a.status()).isIn(200, 422));
      assertThat(sums.get())
          .as("seed %d", seed)
          .isNotEmpty()
          .allSatisfy(sum -> assertThat(sum).isEqualByComparingTo("1000"));
    }
  }

  private List<BigDecimal> sumsUntil(AtomicBoolean finished, String ids) {
    List<BigDecimal> sums = new ArrayList<>();
    while (!finished.get()) {
      BigDecimal sum = BigDecimal.ZERO;
      for (var row :
          system
              .post("/internal/Accounts/calculateBalances", "{\"accountIds\":" + ids + "}")
              .value()) {
        sum = sum.add(row.path("balance").decimalValue());
      }
      sums.add(sum);
    }
    return sums;
  }
}
