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

/**
 * Payments between two accounts of one bank. Several callers send them at once, each payment with a
 * key of its own, while {@link #running} is open. Afterwards {@link #assertThatNothingIsLost} sends
 * all of them again.
 */
final class PaymentLoad {

  private static final int CALLERS = 4;
  private static final String AMOUNT = "0.01";

  private final Stack stack;
  private final String client;
  private final String payer;
  private final String payee;
  private final Collection<Sent> payments = new ConcurrentLinkedQueue<>();

  PaymentLoad(Stack stack) {
    this.stack = stack;
    Bank bank = new Bank(Api.system(stack));
    client = bank.client();
    payer = bank.funded(client, "EUR", "1000000");
    payee = bank.clientAccount(client, "EUR");
  }

  /** The client who has both accounts. */
  String client() {
    return client;
  }

  String payer() {
    return payer;
  }

  long answered() {
    return payments.stream().filter(payment -> payment.status() == 200).count();
  }

  /** Waits until this many more payments are answered with 200. */
  void awaitMore(int count) {
    long before = answered();
    Await.until(count + " answered payments", () -> answered() >= before + count);
  }

  /** Waits until this many more payments have another answer than 200, or none. */
  void awaitUnanswered(long count) {
    long before = payments.size() - answered();
    Await.until(
        count + " payments without success", () -> payments.size() - answered() >= before + count);
  }

  /** Lets the callers send until one of them gets an answer with 200. */
  void awaitAnswer() throws Exception {
    try (Running _ = running()) {
      awaitMore(1);
    }
  }

  /** Starts the callers. Closing stops them. */
  Running running() {
    return new Running();
  }

  /**
   * Sends all payments again with their keys. Each has one outcome, which is the first answer, and
   * moved its amount once.
   */
  void assertThatNothingIsLost(String description) {
    Api system = Api.system(stack);
    Sent.assertThatRetriesHaveOneOutcome(payments, system, description);
    assertThat(new Bank(system).balance(payee))
        .as(description)
        .isEqualByComparingTo(new BigDecimal(AMOUNT).multiply(BigDecimal.valueOf(payments.size())));
    Invariants.hold(stack);
  }

  /** The callers at work. */
  final class Running implements AutoCloseable {

    private final ExecutorService executor = Executors.newFixedThreadPool(CALLERS);
    private final List<Future<?>> callers = new ArrayList<>();
    private volatile boolean isClosing;

    private Running() {
      Api system = Api.system(stack);
      for (int i = 0; i < CALLERS; i++) {
        callers.add(executor.submit(() -> send(system)));
      }
    }

    private void send(Api system) {
      while (!isClosing) {
        payments.add(Sent.payment(system, Bank.payment(payer, payee, AMOUNT, "EUR")));
        Await.pause();
      }
    }

    /** Stops the callers, after their current payments. A caller's failure fails the test. */
    @Override
    public void close() throws Exception {
      isClosing = true;
      executor.close();
      for (Future<?> caller : callers) {
        caller.get();
      }
    }
  }
}
