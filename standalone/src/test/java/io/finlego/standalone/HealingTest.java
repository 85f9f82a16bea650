package io.finlego.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A disk that takes no writes, and stops in each state that follows. Two folders stand in the way
 * of files that Kafka and FinLego write, as if the disk were full.
 */
class HealingTest {

  private static final String MAIN = FinLego.class.getName();
  private static final Duration STOP_MAX = Duration.ofSeconds(30);

  @TempDir private Path folder;
  private Map<String, String> environment;

  @BeforeEach
  void setEnvironment() throws IOException {
    environment = FinLegoProcess.environment(folder);
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
      assertThat(stopQuickly(second)).as(second.output()).isZero();
    }
  }

  @Test
  void aStopDuringTheStartIsQuickAndLeavesNoPostgres() throws Exception {
    try (var finLego = FinLegoProcess.start(MAIN, folder, environment)) {
      finLego.awaitOutput("FinLego starts");
      assertThat(stopQuickly(finLego))
          .as("0, or 143 before there is anything to stop")
          .isIn(0, 143);
    }
    for (var step : List.of("Postgres runs", "Postgres and Kafka run")) {
      var earlierLog = log();
      try (var finLego = FinLegoProcess.start(MAIN, folder, environment)) {
        awaitInLog(step, earlierLog.length());
        assertThat(stopQuickly(finLego)).as(finLego.output()).isZero();
      }
    }
  }

  /**
   * Stops the process and returns its exit status. Sends two signals, because a user who waits
   * presses Ctrl-C again.
   */
  private static int stopQuickly(FinLegoProcess finLego) throws Exception {
    var startNanos = System.nanoTime();
    finLego.signalStop();
    Thread.sleep(200);
    finLego.signalStop();
    var exitStatus = finLego.exitStatus();
    assertThat(Duration.ofNanos(System.nanoTime() - startNanos)).isLessThan(STOP_MAX);
    assertThat(finLego.postmaster()).isEmpty();
    return exitStatus;
  }

  private void awaitInLog(String text, int fromIndex) throws Exception {
    var deadlineNanos = System.nanoTime() + Duration.ofSeconds(90).toNanos();
    while (!log().substring(fromIndex).contains(text)) {
      assertThat(System.nanoTime()).as(log()).isLessThan(deadlineNanos);
      Thread.sleep(20);
    }
  }

  private String log() throws IOException {
    var file = folder.resolve("data/logs/finlego.log");
    return Files.exists(file) ? Files.readString(file) : "";
  }

  private void tellABanksDay(FinLegoProcess finLego) throws Exception {
    try (var demo = finLego.startBanksDay(folder)) {
      assertThat(demo.exitStatus()).as(demo.output()).isZero();
    }
  }

  private List<String> restartReasons() throws IOException {
    return log()
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
