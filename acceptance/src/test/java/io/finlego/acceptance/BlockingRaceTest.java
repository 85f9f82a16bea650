package io.finlego.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/**
 * A client is blocked, or becomes prohibited, while many callers debit it. No debit that is sent
 * after the answer moves money, neither a payment nor the posting of a hold.
 */
class BlockingRaceTest {

  private static final Stack STACK = RunningStack.get();
  private static final int PAYERS = 6;
  private static final int HOLDS = 16;
  private static final BigDecimal PAID_IN = new BigDecimal("1000");

  /** A debit of one cent, by {@link System#nanoTime}. */
  private record Debit(long sentAt, Answer answer) {}

  private final Bank bank = new Bank(Api.system(STACK));
  private final String client = bank.client();
  private final String account = bank.funded(client, "EUR", PAID_IN.toString());
  private final String payee = bank.clientAccount(bank.client(), "EUR");
  private final List<String> holds = holds();
  private final Collection<Debit> debits = new ConcurrentLinkedQueue<>();

  @Test
  void noDebitMovesMoneyAfterAClientIsBlocked() throws Exception {
    debitsEndWith("clientBlocked", () -> bank.block(client));
  }

  @Test
  void noDebitMovesMoneyAfterAClientBecomesProhibited() throws Exception {
    debitsEndWith("clientProhibited", () -> bank.assess(client, "prohibited"));
  }

  private void debitsEndWith(String code, Supplier<Answer> restrict) throws Exception {
    AtomicBoolean stop = new AtomicBoolean();
    long answeredAt;
    try (ExecutorService threads = Executors.newFixedThreadPool(PAYERS + 1)) {
      List<Future<?>> callers = new ArrayList<>();
      for (int i = 0; i < PAYERS; i++) {
        callers.add(threads.submit(() -> payUntil(stop)));
      }
      callers.add(threads.submit(this::postHolds));
      Await.until("debits go through", () -> moved() > 4);

      restrict.get().value();
      answeredAt = System.nanoTime();
      debit(() -> bank.post(holds.getLast()));
      long enough = debits.size() + 2 * PAYERS;
      Await.until("more debits were tried", () -> debits.size() >= enough);
      stop.set(true);
      for (Future<?> caller : callers) {
        caller.get();
      }
    }
    assertThat(debits)
        .filteredOn(debit -> debit.sentAt() - answeredAt > 0)
        .hasSizeGreaterThanOrEqualTo(PAYERS)
        .allSatisfy(debit -> assertThat(debit.answer().codes()).containsExactly(code));
    assertThat(bank.balance(account))
        .isEqualByComparingTo(PAID_IN.subtract(BigDecimal.valueOf(moved(), 2)));
  }

  private void payUntil(AtomicBoolean stop) {
    while (!stop.get()) {
      debit(() -> bank.pay(account, payee, "0.01", "EUR"));
    }
  }

  private void postHolds() {
    for (String hold : holds.subList(0, HOLDS - 1)) {
      debit(() -> bank.post(hold));
    }
  }

  private void debit(Supplier<Answer> call) {
    long sentAt = System.nanoTime();
    debits.add(new Debit(sentAt, call.get()));
  }

  private long moved() {
    return debits.stream().filter(debit -> debit.answer().status() == 200).count();
  }

  private List<String> holds() {
    return Callers.atOnce(HOLDS, _ -> bank.pend(bank.draft(account, payee, "0.01", "EUR"))).stream()
        .map(pended -> pended.value().path("id").asString())
        .toList();
  }
}
