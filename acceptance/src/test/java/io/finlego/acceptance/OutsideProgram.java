package io.finlego.acceptance;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A program of others that ran to its end.
 *
 * @param output what it printed, errors included
 */
record OutsideProgram(int exit, String output) {

  /** The scripts of the suites that start from {@code /openapi}. */
  static final Path SCRIPTS = Path.of("src", "test", "openapi").toAbsolutePath();

  private static final int NOT_FETCHED = 3;

  /**
   * Runs a program of {@code run.sh} in this folder. The test is skipped, with the script's own
   * sentence, where the program cannot be fetched.
   */
  static OutsideProgram run(Duration limit, String name, Path folder, Object... arguments) {
    List<String> command =
        new ArrayList<>(
            List.of("bash", SCRIPTS.resolve("run.sh").toString(), name, folder.toString()));
    for (Object argument : arguments) {
      command.add(argument.toString());
    }
    OutsideProgram program = run(limit, command);
    assumeTrue(program.exit != NOT_FETCHED, program.output);
    return program;
  }

  /** Runs a command to its end. */
  static OutsideProgram run(Duration limit, List<String> command) {
    try {
      Path output = Files.createTempFile("outside", ".log");
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(output.toFile())
              .start();
      boolean ended = process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
      if (!ended) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly().waitFor();
      }
      String printed = Files.readString(output);
      Files.delete(output);
      if (!ended) {
        throw new AssertionError(command + " took longer than " + limit + ":\n" + printed);
      }
      return new OutsideProgram(process.exitValue(), printed);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
