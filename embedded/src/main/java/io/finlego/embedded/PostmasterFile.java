package io.finlego.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The content of the file {@code postmaster.pid}, which a Postgres server writes to its data
 * directory.
 *
 * @param pid the process id of the server's main process
 * @param directory the path of the data directory, as the server writes it
 * @param startedAt the time at which the server started, in whole seconds
 */
record PostmasterFile(long pid, String directory, Instant startedAt) {

  /**
   * The largest allowed difference between the start time of the process and the time in the file.
   * The times can differ because the clock was adjusted or the server wrote the file late.
   */
  private static final Duration START_TIME_TOLERANCE = Duration.ofSeconds(90);

  /** Reads the file. Returns empty if the file is missing or incomplete. */
  static Optional<PostmasterFile> read(Path directory) {
    try {
      var lines = Files.readAllLines(path(directory));
      return lines.size() < 3
          ? Optional.empty()
          : Optional.of(
              new PostmasterFile(
                  Long.parseLong(lines.get(0).strip()),
                  lines.get(1).strip(),
                  Instant.ofEpochSecond(Long.parseLong(lines.get(2).strip()))));
    } catch (NoSuchFileException | NumberFormatException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Path path(Path directory) {
    return directory.resolve("postmaster.pid");
  }

  /**
   * Returns the process of the server. Returns empty if the process does not run, or if it is not a
   * Postgres server on this data directory. After a crash another program can get the same process
   * id.
   */
  Optional<ProcessHandle> process() {
    return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).filter(this::isThisServer);
  }

  private boolean isThisServer(ProcessHandle process) {
    var arguments = commandLine();
    if (!arguments.isEmpty()) {
      return isPostgres(arguments.getFirst()) && arguments.contains(directory);
    }
    var info = process.info();
    var hasSameStartTime =
        info.startInstant()
            .map(
                processStart ->
                    Duration.between(processStart, startedAt).abs().compareTo(START_TIME_TOLERANCE)
                        < 0)
            .orElse(false);
    return hasSameStartTime && info.command().map(PostmasterFile::isPostgres).orElse(false);
  }

  private static boolean isPostgres(String command) {
    return command.endsWith("/postgres") || command.endsWith("\\postgres.exe");
  }

  /**
   * Returns the command line of the process; empty if the system has no {@code /proc} or hides the
   * command line.
   */
  private List<String> commandLine() {
    try {
      return List.of(Files.readString(Path.of("/proc", Long.toString(pid), "cmdline")).split("\0"));
    } catch (IOException e) {
      return List.of();
    }
  }
}
