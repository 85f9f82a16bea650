package io.finlego.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FinLegoTest {

  private static final String MAIN = FinLego.class.getName();
  private static final Pattern WEB_PORT = Pattern.compile("Tomcat started on port ([0-9]+)");

  private static final Pattern COLLECTED_ONCE =
      Pattern.compile(
          "jvm_gc_pause_seconds_count\\{[^}]*cause=\"Diagnostic Command\"[^}]*} 1(\\.0)?\n");

  @TempDir private Path folder;

  @Test
  void aBanksDaySurvivesAStopAndAKillThatPostgresOutlives() throws Exception {
    var environment = FinLegoProcess.environment(folder);
    try (var first = FinLegoProcess.start(MAIN, folder, environment).awaitReady()) {
      assertThat(first.health("readiness")).contains("\"UP\"");
      assertThat(warnings()).isEmpty();
      assertThat(first.health("liveness")).contains("\"UP\"");
      first.collectGarbage();
      await()
          .untilAsserted(
              () ->
                  assertThat(first.management("/actuator/prometheus"))
                      .contains("jvm_memory", "hikaricp", "logback_events", "process_cpu")
                      .containsOnlyOnce("jvm_info{")
                      .containsPattern(COLLECTED_ONCE));
      tellABanksDay(first);
      assertThat(Files.getPosixFilePermissions(folder.resolve("data")))
          .isEqualTo(PosixFilePermissions.fromString("rwx------"));
      assertThat(webPorts()).hasSize(3);
      for (int port : webPorts()) {
        Canary.sendTo(port);
      }
      AuthorizedCanary.sendTo(Integer.parseInt(environment.get("FINLEGO_PORT")));
      assertThat(first.output()).doesNotContain(Canary.WORD);
      assertThat(Files.readString(folder.resolve("data/logs/finlego.log")))
          .doesNotContain(Canary.WORD);

      assertThat(first.stop()).isZero();
      assertThat(first.output()).endsWith("FinLego has stopped; its data is kept.\n");
    }
    var entries = 0L;
    try (var second = FinLegoProcess.start(MAIN, folder, environment).awaitReady()) {
      entries = second.entries();
      assertThat(entries).isPositive();
      second.kill();
      assertThat(second.postmaster()).as("Postgres outlives the kill").isPresent();
    }
    try (var third = FinLegoProcess.start(MAIN, folder, environment).awaitReady()) {
      assertThat(third.entries()).isEqualTo(entries);
      tellABanksDay(third);
      var killed = killPostmaster(third);
      tellABanksDayOnceHealed(third);
      assertThat(third.postmaster()).as("another server").isPresent().get().isNotEqualTo(killed);
      killPostmaster(third);
      assertThat(third.stop()).as("a stop while Postgres is dead or starts again").isZero();
      assertThat(third.postmaster()).as("Postgres is stopped too").isEmpty();
    }
  }

  private static ProcessHandle killPostmaster(FinLegoProcess finLego) throws Exception {
    var postmaster = finLego.postmaster().orElseThrow();
    postmaster.destroyForcibly();
    FinLegoProcess.awaitEnd(List.of(postmaster));
    return postmaster;
  }

  /** The ports of the API, of health and metrics, and of the reports. */
  private List<Integer> webPorts() throws IOException {
    return WEB_PORT
        .matcher(Files.readString(folder.resolve("data/logs/finlego.log")))
        .results()
        .map(match -> Integer.valueOf(match.group(1)))
        .toList();
  }

  /**
   * Tells the day, again if it fails. The services need some seconds to notice that a server was
   * started again, and refuse commands meanwhile.
   */
  private void tellABanksDayOnceHealed(FinLegoProcess finLego) throws Exception {
    for (var attempt = 1; ; attempt++) {
      try (var demo = finLego.startBanksDay(folder)) {
        if (demo.exitStatus() == 0) {
          return;
        }
        assertThat(attempt).as(demo.output()).isLessThan(10);
      }
    }
  }

  private void tellABanksDay(FinLegoProcess finLego) throws Exception {
    try (var demo = finLego.startBanksDay(folder)) {
      assertThat(demo.exitStatus()).as(demo.output()).isZero();
      assertThat(demo.output()).contains("insufficientFunds", "every step was as expected");
    }
  }

  /** The log's errors and warnings, but those about the folder's place and about a slow machine. */
  private List<String> warnings() throws IOException {
    try (var lines = Files.lines(folder.resolve("data/logs/finlego.log"))) {
      return lines
          .filter(line -> line.matches("\\S+Z (ERROR|WARN) .*"))
          .filter(line -> !line.matches(".*(OS temp directory|overloaded|REQUEST_TIMED_OUT).*"))
          .toList();
    }
  }
}
