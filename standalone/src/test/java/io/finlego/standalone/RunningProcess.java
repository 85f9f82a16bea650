package io.finlego.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Tells processes that run from those that have ended. */
final class RunningProcess {

  private RunningProcess() {}

  /**
   * Tells whether the process runs. Linux keeps the id of a process that has ended until its parent
   * reads its status. Orphans get another parent, which may take seconds or never do so. Until then
   * {@link ProcessHandle#isAlive} is true, and {@link ProcessHandle#onExit} waits.
   */
  static boolean is(ProcessHandle process) {
    return process.isAlive() && !isZombie(process.pid());
  }

  private static boolean isZombie(long pid) {
    var folder = Path.of("/proc", Long.toString(pid));
    try {
      // The state follows the name, which may have any characters.
      return Files.readString(folder.resolve("stat"))
          .replaceFirst("(?s).*\\) ", "")
          .startsWith("Z");
    } catch (NoSuchFileException e) {
      return Files.isDirectory(Path.of("/proc/self"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
