package io.finlego.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A disk that takes no writes, and stops in each state that follows. Two folders stand in the way
 * of files that Kafka and FinLego write, as if the disk were full.
 */
class HealingTest {

  private static final String MAIN = FinLego.class.getName();

  /** The number of stops at random moments. */
  private static final int ROUNDS = Integer.getInteger("finlego.standalone.effort", 1);

  private static final String SEED = "finlego.test.seed";
  private static final Duration START_MAX = Duration.ofSeconds(12);

  @TempDir private Path folder;
  private FinLegoLog log;
  private Map<String, String> environment;

  @BeforeEach
  void setEnvironment() throws IOException {
    environment = FinLegoProcess.environment(folder);
    log = new FinLegoLog(folder.resolve("data"));
  }

  @Test
  void aBrokerWithoutAFolderLeadsToARestartOnceThereIsSpaceAndAStopNeedsNone() throws Exception {
    long entries;
    try (var first = FinLegoProcess.start(MAIN, folder, environment).awaitReady()) {
      tellABanksDay(first);
      entries = first.entries();
      fillDisk(first);
      first.awaitOutput("FinLego starts again. Kafka has given up");
      first.awaitOutput("FinLego waits until its data folder takes writes");
      assertThat(first.health("readiness")).contains("OUT_OF_SERVICE");
      freeDisk(first);

      assertThat(first.exitStatus()).isEqualTo(Restart.EXIT_STATUS);
      assertThat(first.postmaster()).isEmpty();
      assertThat(restartReasons()).hasSize(1);
      assertThat(folder.resolve("data/logs")).as("no flood").isDirectoryNotContaining("glob:**.gz");
      assertThat(first.data().resolve("running")).as("Kafka has not synced its records").exists();
    }
    try (var second = FinLegoProcess.start(MAIN, folder, environment).awaitReady()) {
      assertThat(second.entries()).isEqualTo(entries);
      fillDisk(second);
      second.awaitOutput("FinLego waits until its data folder takes writes");
      assertThat(second.stop()).as(second.output()).isZero();
    }
  }

  @Test
  void aStopDuringTheStartIsQuickAndLeavesNoPostgres() throws Exception {
    try (var finLego = FinLegoProcess.start(MAIN, folder, environment)) {
      finLego.awaitOutput("FinLego starts");
      assertThat(finLego.stop()).as("0, or 143 before there is anything to stop").isIn(0, 143);
    }
    for (var step : List.of("Postgres runs", "Postgres and Kafka run", "The reports are")) {
      var earlierLog = log.text();
      // After a crash of the machine the reports are made anew.
      Files.writeString(folder.resolve("data/running"), "another boot\n");
      try (var finLego = FinLegoProcess.start(MAIN, folder, environment)) {
        log.await(step, earlierLog.length());
        assertThat(finLego.stop()).as(finLego.output()).isZero();
      }
    }
  }

  @Test
  void aStopAtAnyMomentOfTheStartIsQuick() throws Exception {
    var seed = Long.getLong(SEED, System.nanoTime());
    System.out.printf("HealingTest: -D%s=%s%n", SEED, seed);
    var random = new SplittableRandom(seed);
    for (var round = 0; round < ROUNDS; round++) {
      try (var finLego = FinLegoProcess.start(MAIN, folder, environment)) {
        LockSupport.parkNanos(random.nextLong(START_MAX.toNanos()));
        assertThat(finLego.stop()).as(finLego.output()).isIn(0, 143);
      }
    }
  }

  private void tellABanksDay(FinLegoProcess finLego) throws Exception {
    try (var demo = finLego.startBanksDay(folder)) {
      assertThat(demo.exitStatus()).as(demo.output()).isZero();
    }
  }

  private List<String> restartReasons() throws IOException {
    return log.text()
        .lines()
        .filter(line -> line.contains("ERROR") && line.contains("FinLego starts again"))
        .toList();
  }

  private static void fillDisk(FinLegoProcess finLego) throws IOException {
    for (var obstacle : obstacles(finLego)) {
      Files.createDirectory(obstacle);
    }
  }

  private static void freeDisk(FinLegoProcess finLego) throws IOException {
    for (var obstacle : obstacles(finLego)) {
      Files.delete(obstacle);
    }
  }

  /** The file of FinLego's probe comes first, so that it is there when Kafka gives up. */
  private static List<Path> obstacles(FinLegoProcess finLego) {
    return List.of(
        finLego.data().resolve("tmp/write-probe"),
        finLego.data().resolve("kafka/replication-offset-checkpoint.tmp"));
  }
}
