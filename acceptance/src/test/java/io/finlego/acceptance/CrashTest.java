package io.finlego.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * {@code kill -9} hits the whole stack under load, with or without Postgres. Answered commands are
 * applied; every other command is applied entirely or not at all. A loss of power also takes the
 * newest records from Kafka. {@code -Dfinlego.test.seed} repeats the schedule of a run.
 */
class CrashTest {

  private static final int KILLS = Effort.times(2);
  private static final int POWER_LOSSES = Effort.isLong() ? Effort.times(2) : 1;

  private final long seed = Long.getLong("finlego.test.seed", System.nanoTime());

  @Test
  void nothingAcceptedIsLostWhenTheProcessIsKilledUnderLoad() throws Exception {
    crash(KILLS, _ -> PowerLoss.Loss.NONE);
  }

  @Test
  void nothingAnsweredIsLostWhenTheMachineLosesItsPowerUnderLoad() throws Exception {
    crash(POWER_LOSSES, new PowerLoss(seed)::hit);
  }

  private void crash(int crashes, Function<Stack, PowerLoss.Loss> afterKill) throws Exception {
    SplittableRandom random = new SplittableRandom(seed);
    String run = "seed " + seed;
    System.out.println("Crashes with " + run);
    try (Stack stack =
        Stack.start(RunningStack.temporaryFolder(), Map.of("FINLEGO_CLIENTS_RETENTION", "P0D"))) {
      CrashLoad load = new CrashLoad(stack);
      for (int crash = 0; crash < crashes; crash++) {
        Consumer<Stack> kill = random.nextBoolean() ? Stack::kill : Stack::killWithPostgres;
        load.sendUntilKilled(random.split(), 300 + 200 * (crash % 3), kill);
        PowerLoss.Loss loss = afterKill.apply(stack);
        System.out.printf("Crash %d: %s%n", crash, loss);
        Instant start = Instant.now();
        stack.start();
        Duration stall = Duration.between(start, Instant.now());
        load.payUntilAnswered(random.split());
        System.out.printf(
            "Ready after %.1f s, first answer after %.1f s%n",
            stall.toMillis() / 1e3, Duration.between(start, Instant.now()).toMillis() / 1e3);
        assertThatTheLossIsTold(LossNotice.of(stack, start), loss, run);
      }
      load.assertThatEachCommandHasOneEffect(run);
      Invariants.hold(stack);
      assertThat(unpackedLibraries(stack)).as("those of killed processes are gone").hasSize(1);
    }
  }

  private static void assertThatTheLossIsTold(LossNotice notice, PowerLoss.Loss loss, String run) {
    assertThat(notice).as("%s, %s", loss, run).matches(LossNotice::isConsistent);
    if (loss.batches().isEmpty()) {
      assertThat(notice.errors()).as(run).isEmpty();
    }
    if (loss.isKnownToPostgres()) {
      assertThat(notice.errors()).as("%s, %s", loss, run).isNotEmpty();
    }
  }

  private static List<Path> unpackedLibraries(Stack stack) throws IOException {
    try (Stream<Path> files = Files.list(stack.data().resolve("tmp"))) {
      return files.filter(file -> file.getFileName().toString().startsWith("librocksdb")).toList();
    }
  }
}
