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
 * What the file {@code postmaster.pid} in a data directory says about the server.
 *
 * @param pid the process id of the postmaster
 * @param directory the path of the data directory, as the server writes it
 * @param startedAt when the server started, to the second
 */
record PostmasterFile(long pid, String directory, Instant startedAt) {

  /**
   * The start of the process and the time in the file may differ this much, because the clock was
   * adjusted or the server wrote the file late.
   */
  private static final Duration TOLERANCE = Duration.ofSeconds(90);

  /** Reads the file; empty if the file is missing or incomplete. */
  static Optional<PostmasterFile> of(Path directory) {
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
   * The process of the server, if it runs and is a Postgres on this data directory; otherwise
   * empty. After a crash the pid may belong to any other program.
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
    var startsWithTheFile =
        info.startInstant()
            .map(start -> Duration.between(start, startedAt).abs().compareTo(TOLERANCE) < 0)
            .orElse(false);
    return startsWithTheFile && info.command().map(PostmasterFile::isPostgres).orElse(false);
  }

  private static boolean isPostgres(String command) {
    return command.endsWith("/postgres") || command.endsWith("\\postgres.exe");
  }

  /** The command line of the process; empty if the system has no {@code /proc} or hides it. */
  private List<String> commandLine() {
    try {
      return List.of(Files.readString(Path.of("/proc", Long.toString(pid), "cmdline")).split("\0"));
    } catch (IOException e) {
      return List.of();
    }
  }
}
