package io.finlego.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * {@code kill -9} hits the whole stack under load, with or without Postgres. Answered commands are
 * applied; every other command is applied entirely or not at all. A loss of power also takes the
 * newest records from Kafka. The invariants hold after each crash, before the next one could hide a
 * fault. {@code -Dfinlego.test.seed} repeats the schedule of a run.
 */
class CrashTest {

  private static final Map<String, String> SETTINGS =
      Map.of("FINLEGO_CLIENTS_RETENTION", "P0D", "FINLEGO_LEDGER_OTP_MAXPERWINDOW", "1000000");

  private static final int KILLS = Effort.times(2);
  private static final int POWER_LOSSES = Effort.times(2);

  @Test
  void nothingAcceptedIsLostWhenTheProcessIsKilledUnderLoad() throws Exception {
    crash(KILLS, _ -> Loss.NONE);
  }

  @Test
  void nothingAnsweredIsLostWhenTheMachineLosesItsPowerUnderLoad() throws Exception {
    crash(POWER_LOSSES, new PowerLoss(Seed.value(), POWER_LOSSES)::hit);
  }

  private static void crash(int crashes, Function<Stack, Loss> afterKill) throws Exception {
    SplittableRandom random = Seed.random(CrashTest.class);
    try (Stack stack = Stack.start(RunningStack.temporaryFolder(), SETTINGS)) {
      CrashLoad load = new CrashLoad(stack);
      for (int crash = 1; crash <= crashes; crash++) {
        Consumer<Stack> kill = random.nextBoolean() ? Stack::kill : Stack::killWithPostgres;
        Stall stall = load.sendUntilKilled(random.split(), 300 + 200 * (crash % 3), kill);
        Loss loss = afterKill.apply(stack);
        Instant start = Instant.now();
        stack.start();
        load.payUntilAnswered(random.split());
        stall.end(CrashTest.class, "crash " + crash + ", " + loss);
        Invariants.holdApartFromDeadLetters(stack);
        assertThatTheLossIsTold(stack, start, loss);
      }
      load.assertThatEachCommandHasOneEffect(Seed.option(CrashTest.class));
      Invariants.holdApartFromDeadLetters(stack);
      assertThat(unpackedLibraries(stack)).as("those of killed processes are gone").hasSize(1);
    }
  }

  private static void assertThatTheLossIsTold(Stack stack, Instant start, Loss loss) {
    Set<String> known = loss.knownPartitions(stack);
    Await.until(
        "the log to name %s after %s".formatted(known, loss),
        () -> LossNotice.of(stack, start).partitions().containsAll(known));
    LossNotice notice = LossNotice.of(stack, start);
    assertThat(notice).as("%s", loss).matches(LossNotice::isConsistent);
    assertThat(notice)
        .as("%s", loss)
        .matches(loss == Loss.NONE ? LossNotice::isQuietAboutCrash : LossNotice::tellsOfCrash);
    if (!loss.kinds().contains(TopicKind.TRANSACTIONS)) {
      assertThat(loss.cuts().keySet()).as("%s", loss).containsAll(notice.partitions());
    }
  }

  private static List<Path> unpackedLibraries(Stack stack) throws IOException {
    try (Stream<Path> files = Files.list(stack.data().resolve("tmp"))) {
      return files.filter(file -> file.getFileName().toString().startsWith("librocksdb")).toList();
    }
  }
}
