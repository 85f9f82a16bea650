package io.finlego.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

/**
 * {@code kill -9} hits the main process of Postgres under load, at random moments. The stack starts
 * Postgres again by itself, in the same process, and nothing is lost or doubled.
 */
class PostmasterTest {

  private static final int KILLS = Effort.times(1);
  private static final int PAYMENTS_MAX = 60;
  private static final int BETWEEN_PAYMENTS_NANOS = 50_000_000;

  private final SplittableRandom random = Seed.random(PostmasterTest.class);

  @Test
  void theStackHealsByItselfAndLosesNothing() throws Exception {
    try (Stack stack = Stack.start(RunningStack.temporaryFolder())) {
      PaymentLoad load = new PaymentLoad(stack);
      for (int kill = 1; kill <= KILLS; kill++) {
        try (PaymentLoad.Running _ = load.running()) {
          load.awaitMore(1 + random.nextInt(PAYMENTS_MAX));
          LockSupport.parkNanos(random.nextInt(BETWEEN_PAYMENTS_NANOS));
          Stall stall = Stall.begin();
          killPostmaster(stack);
          load.awaitMore(1);
          stall.end(PostmasterTest.class, "kill " + kill + " of Postgres");
        }
        stack.awaitReady();
        load.assertThatNothingIsLost("kill " + kill);
      }
      assertThat(stack.output()).as("no other process").doesNotContain("starts again");
    }
  }

  /** Kills the process, and waits for the next one. */
  private static void killPostmaster(Stack stack) {
    ProcessHandle killed = postmaster(stack).orElseThrow();
    killed.destroyForcibly();
    Await.until(
        "another Postgres",
        () -> postmaster(stack).filter(process -> !process.equals(killed)).isPresent());
  }

  private static Optional<ProcessHandle> postmaster(Stack stack) {
    Path file = stack.data().resolve("postgres/postmaster.pid");
    try {
      return Files.readAllLines(file).stream()
          .findFirst()
          .flatMap(line -> ProcessHandle.of(Long.parseLong(line.strip())));
    } catch (IOException e) {
      // The next process has not yet made the file.
      return Optional.empty();
    }
  }
}
