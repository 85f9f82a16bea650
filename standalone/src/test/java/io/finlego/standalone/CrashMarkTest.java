package io.finlego.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CrashMarkTest {

  @TempDir private Path folder;

  @Test
  void aCleanStopIsNoCrash() throws IOException {
    CrashMark.set(mark()).clear();

    assertThat(CrashMark.set(mark()).machineCrashed()).isFalse();
  }

  @Test
  void aRunThatEndedInAnotherBootIsACrashUntilACleanStop() throws IOException {
    CrashMark.set(mark());
    Files.writeString(mark(), "another boot\n");

    assertThat(CrashMark.set(mark()).machineCrashed()).isTrue();
    CrashMark last = CrashMark.set(mark());
    assertThat(last.machineCrashed()).as("after a start that failed").isTrue();
    last.clear();
    assertThat(CrashMark.set(mark()).machineCrashed()).isFalse();
  }

  @Test
  void aStopThatWasNotCleanIsNoCrashWhileTheMachineRuns() throws IOException {
    CrashMark.set(mark());

    assertThat(CrashMark.set(mark()).machineCrashed()).isEqualTo(!hasBootId());
  }

  /** Only Linux tells one boot from another. */
  private static boolean hasBootId() {
    return Files.isReadable(Path.of("/proc/sys/kernel/random/boot_id"));
  }

  private Path mark() {
    return folder.resolve("running");
  }
}
