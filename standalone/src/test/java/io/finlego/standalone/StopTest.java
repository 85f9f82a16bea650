package io.finlego.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * A stop while Postgres hangs or does not start. Only in {@code -Pslow}, because FinLego gives a
 * Postgres that hangs most of the 30 s that a stop may take.
 */
@EnabledIfSystemProperty(named = "finlego.standalone.effort", matches = "[0-9]{2,}")
class StopTest {

  private static final String MAIN = FinLego.class.getName();

  /** The status of a process that ended by SIGTERM, after a part of it was killed. */
  private static final int CUT_SHORT = 143;

  @TempDir private Path folder;

  @Test
  void aStopWhilePostgresHangsLeavesNoneOfItsProcesses() throws Exception {
    var environment = FinLegoProcess.environment(folder);
    var entries = 0L;
    try (var first = FinLegoProcess.start(MAIN, folder, environment).awaitReady()) {
      var postgres = List.<ProcessHandle>of();
      try (var demo = first.startBanksDay(folder)) {
        demo.awaitOutput("set aside for the savings account");
        entries = first.entries();
        assertThat(entries).isPositive();
        postgres = suspendPostgres(first);

        assertThat(first.stop()).as(first.output()).isEqualTo(CUT_SHORT);
        FinLegoProcess.awaitEnd(postgres);
      } finally {
        postgres.forEach(ProcessHandle::destroyForcibly);
      }
    }
    try (var second = FinLegoProcess.start(MAIN, folder, environment).awaitReady()) {
      assertThat(second.entries()).isGreaterThanOrEqualTo(entries);
      assertThat(second.stop()).as(second.output()).isZero();
    }
  }

  @Test
  void aStopWhilePostgresDoesNotStartAgainIsOrderly() throws Exception {
    var environment = FinLegoProcess.environment(folder);
    var entries = 0L;
    try (var first = FinLegoProcess.start(MAIN, folder, environment).awaitReady()) {
      try (var demo = first.startBanksDay(folder)) {
        assertThat(demo.exitStatus()).as(demo.output()).isZero();
      }
      entries = first.entries();
      var configuration = new PostgresConfiguration(first.data().resolve("postgres"));
      configuration.spoil();
      first.postmaster().orElseThrow().destroyForcibly();
      new FinLegoLog(first.data()).await("Postgres did not start, and is tried again");

      assertThat(first.stop()).as(first.output()).isZero();
      assertThat(first.postmaster()).isEmpty();
      configuration.repair();
    }
    try (var second = FinLegoProcess.start(MAIN, folder, environment).awaitReady()) {
      assertThat(second.entries()).isEqualTo(entries).isPositive();
      assertThat(second.stop()).as(second.output()).isZero();
    }
  }

  /** The start first gives Postgres time to end by itself. */
  @Test
  void aPostgresThatHangsAfterItsJvmWasKilledDoesNotPreventTheNextStart() throws Exception {
    var environment = FinLegoProcess.environment(folder);
    try (var first = FinLegoProcess.start(MAIN, folder, environment).awaitReady()) {
      first.kill();
      var postgres = suspendPostgres(first);
      try (var second = FinLegoProcess.start(MAIN, folder, environment).awaitReady()) {
        assertThat(second.stop()).as(second.output()).isZero();
      } finally {
        postgres.forEach(ProcessHandle::destroyForcibly);
      }
    }
  }

  /** Suspends all processes of Postgres, and returns them. */
  private static List<ProcessHandle> suspendPostgres(FinLegoProcess finLego) throws Exception {
    var postmaster = finLego.postmaster().orElseThrow();
    assertThat(signal("STOP", postmaster)).isZero();
    // The main process makes no more processes now. One of a session may just have ended.
    var processes = new ArrayList<>(postmaster.descendants().toList());
    for (var process : processes) {
      var _ = signal("STOP", process);
    }
    processes.add(postmaster);
    return processes;
  }

  private static int signal(String name, ProcessHandle process) throws Exception {
    return new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).start().waitFor();
  }
}
