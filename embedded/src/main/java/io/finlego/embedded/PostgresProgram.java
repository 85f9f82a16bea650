package io.finlego.embedded;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs the Postgres programs {@code initdb} and {@code pg_ctl}. */
final class PostgresProgram {

  private static final int TIMEOUT_S = 120;

  /**
   * The command to put before the program if this user is root. Postgres refuses to run as root. In
   * a new user namespace, root becomes the user nobody.
   */
  private static final List<String> COMMAND_PREFIX =
      isRoot() ? List.of("unshare", "-U") : List.of();

  private PostgresProgram() {}

  /**
   * Runs the program and waits for its end.
   *
   * @throws EmbeddedServerException if the program takes longer than two minutes, or if its exit
   *     status is not 0. In the second case the message has the last line of the output
   */
  static void run(String program, List<String> arguments) {
    var command = new ArrayList<>(COMMAND_PREFIX);
    command.add(PostgresBinaries.unpackedInstallation().resolve("bin").resolve(program).toString());
    command.addAll(arguments);
    try {
      // The output goes to a file and not to a pipe, because the server that pg_ctl starts would
      // keep the pipe open.
      var outputFile = Files.createTempFile("finlego-" + program, ".out");
      try {
        var process =
            new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectInput(Redirect.from(nullDevice()))
                .redirectOutput(outputFile.toFile())
                .start();
        if (!process.waitFor(TIMEOUT_S, TimeUnit.SECONDS)) {
          process.destroyForcibly();
          throw new EmbeddedServerException(program + " took more than " + TIMEOUT_S + " s");
        }
        if (process.exitValue() != 0) {
          throw new EmbeddedServerException(
              program + ": " + lastLine(Files.readString(outputFile)));
        }
      } finally {
        Files.delete(outputFile);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new EmbeddedServerException("interrupted while waiting for " + program, e);
    }
  }

  static String lastLine(String output) {
    return output.lines().filter(line -> !line.isBlank()).reduce("", (_, laterLine) -> laterLine);
  }

  private static File nullDevice() {
    return new File(System.getProperty("os.name", "").startsWith("Windows") ? "NUL" : "/dev/null");
  }

  private static boolean isRoot() {
    try {
      var processFolder = Path.of("/proc/self");
      return Files.isDirectory(processFolder)
          && Files.getAttribute(processFolder, "unix:uid").equals(0);
    } catch (IOException e) {
      return false;
    }
  }
}
