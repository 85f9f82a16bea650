package io.finlego.acceptance;

import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/**
 * The disk of Postgres and Kafka, or of Postgres alone, runs full under load, and has space again
 * later. In one round, the stack is stopped while the disk is full. Only in {@code -Pslow}. Fails
 * if no disk can be mounted, unless {@code -Dfinlego.acceptance.no-small-disk=true}.
 */
@EnabledIf("io.finlego.acceptance.Effort#isLong")
class SmallDiskTest {

  private static final int ROUNDS = 3;
  private static final int DISK_MEBIBYTES = 600;
  private static final int PAYMENTS_MAX = 60;
  private static final long REFUSALS = 8;
  private static final String NO_DISK = "finlego.acceptance.no-small-disk";

  private final SplittableRandom random = Seed.random(SmallDiskTest.class);

  @Test
  void theStackHealsByItselfIfNothingCanBeWritten() throws Exception {
    try (SmallDisk disk = mount();
        Stack stack = Stack.start(disk.folder().resolve("data"))) {
      runFullAndHeal(disk, stack);
    }
  }

  @Test
  void theStackHealsByItselfIfPostgresAloneCannotWrite() throws Exception {
    try (SmallDisk disk = mount();
        Stack stack = Stack.start(RunningStack.temporaryFolder())) {
      stack.stop();
      move(stack.data().resolve("postgres"), disk.folder().resolve("postgres"));
      stack.start();
      runFullAndHeal(disk, stack);
    }
  }

  private void runFullAndHeal(SmallDisk disk, Stack stack) throws Exception {
    PaymentLoad load = new PaymentLoad(stack);
    int stopRound = 1 + random.nextInt(ROUNDS);
    for (int round = 1; round <= ROUNDS; round++) {
      Stall stall;
      try (PaymentLoad.Running _ = load.running()) {
        load.awaitMore(1 + random.nextInt(PAYMENTS_MAX));
        stall = Stall.begin();
        disk.fill();
        load.awaitUnanswered(REFUSALS);
        if (round == stopRound) {
          disk.fill();
          stack.stop();
        }
      }
      disk.free();
      if (round == stopRound) {
        stack.start();
      }
      stack.awaitReady();
      load.awaitAnswer();
      stall.end(
          SmallDiskTest.class, (round == stopRound ? "full disk and stop " : "full disk ") + round);
      load.assertThatNothingIsLost("round " + round);
      stack.stop();
      stack.start();
    }
  }

  private static SmallDisk mount() {
    Optional<SmallDisk> disk = SmallDisk.mount(DISK_MEBIBYTES);
    assumeThat(disk.isEmpty() && Boolean.getBoolean(NO_DISK))
        .as("Only root on Linux can mount a disk for this test")
        .isFalse();
    return disk.orElseThrow(
        () ->
            new AssertionError(
                "Only root on Linux can mount a disk. -D" + NO_DISK + "=true skips this suite."));
  }

  /** Moves the folder, and leaves a link to it. */
  private static void move(Path from, Path to) throws IOException, InterruptedException {
    int status =
        new ProcessBuilder("mv", from.toString(), to.toString()).inheritIO().start().waitFor();
    if (status != 0) {
      throw new IOException("mv ended with " + status);
    }
    Files.createSymbolicLink(from, to);
  }
}
