package io.finlego.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/**
 * Kafka cannot write to its folder under load, and can write again later. A folder stands in the
 * way of a file that Kafka writes every few seconds, because a test cannot fill the disk.
 */
class DiskFullTest {

  private static final int CALLERS = 4;

  private final Collection<Sent> payments = new ConcurrentLinkedQueue<>();

  @Test
  void theStackHealsByItselfAndLosesNoAnsweredPayment() throws Exception {
    try (Stack stack = Stack.start(RunningStack.temporaryFolder())) {
      Bank bank = new Bank(Api.system(stack));
      String client = bank.client();
      String payer = bank.funded(client, "EUR", "1000000");
      String payee = bank.clientAccount(client, "EUR");

      payUntilDown(stack, payer, payee);
      Await.until("another start", () -> stack.output().contains("FinLego is started again in"));
      Files.delete(obstacle(stack));
      stack.awaitReady();

      assertThat(payments).anyMatch(payment -> payment.status() == 200);
      Sent.assertThatRetriesHaveOneOutcome(payments, Api.system(stack), "after the disk was full");
      assertThat(bank.balance(payee)).isEqualByComparingTo(BigDecimal.valueOf(payments.size(), 2));
      Invariants.hold(stack);
    }
  }

  private void payUntilDown(Stack stack, String payer, String payee) throws Exception {
    Api system = Api.system(stack);
    AtomicBoolean isDown = new AtomicBoolean();
    try (ExecutorService executor = Executors.newFixedThreadPool(CALLERS)) {
      List<Future<?>> callers = new ArrayList<>();
      for (int i = 0; i < CALLERS; i++) {
        callers.add(
            executor.submit(
                () -> {
                  while (!isDown.get()) {
                    payments.add(Sent.payment(system, Bank.payment(payer, payee, "0.01", "EUR")));
                    Await.pause();
                  }
                }));
      }
      Await.until("payments", () -> payments.size() > 50);
      Files.createDirectory(obstacle(stack));
      Await.until("the broker to give up", () -> stack.output().contains("FinLego starts again."));
      isDown.set(true);
      for (Future<?> caller : callers) {
        caller.get();
      }
    }
  }

  private static Path obstacle(Stack stack) {
    return stack.data().resolve("kafka/replication-offset-checkpoint.tmp");
  }
}
