package io.finlego.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/**
 * Kafka cannot write to its folder under load, and can write again later. A folder stands in the
 * way of a file that Kafka writes every few seconds, because a test cannot fill every machine's
 * disk. {@link SmallDiskTest} fills one.
 */
class DiskFullTest {

  private static final int ROUNDS = Effort.times(1);
  private static final int PAYMENTS_MAX = 60;

  private final SplittableRandom random = Seed.random(DiskFullTest.class);

  @Test
  void theStackHealsByItselfAndLosesNoAnsweredPayment() throws Exception {
    try (Stack stack = Stack.start(RunningStack.temporaryFolder())) {
      PaymentLoad load = new PaymentLoad(stack);
      for (int round = 1; round <= ROUNDS; round++) {
        if (round > 1) {
          // The output begins anew, and the script does not pause longer before each restart.
          stack.stop();
          stack.start();
        }
        Stall stall;
        try (PaymentLoad.Running _ = load.running()) {
          load.awaitMore(1 + random.nextInt(PAYMENTS_MAX));
          stall = Stall.begin();
          Files.createDirectory(obstacle(stack));
          Await.until("the broker to give up", () -> stack.output().contains("starts again."));
        }
        Await.until("another start", () -> stack.output().contains("is started again in"));
        Files.delete(obstacle(stack));
        stack.awaitReady();
        load.awaitAnswer();
        stall.end(DiskFullTest.class, "full disk " + round);
        load.assertThatNothingIsLost("round " + round);
      }
      assertThat(load.answered()).isPositive();
    }
  }

  private static Path obstacle(Stack stack) {
    return stack.data().resolve("kafka/replication-offset-checkpoint.tmp");
  }
}
