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
 * What a server says about itself in {@code postmaster.pid} of its data directory.
 *
 * @param pid of the postmaster
 * @param directory the data directory as the server calls it
 * @param startedAt when it started, to the second
 */
record PostmasterFile(long pid, String directory, Instant startedAt) {
  /** A clock that was set, and a server that took its time before it wrote the file. */
  private static final Duration TOLERANCE = Duration.ofSeconds(90);

  /** Empty when there is no such file, or only the beginning of one. */
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
   * Its process when it runs and is a Postgres on this very data directory; after a crash the pid
   * may by now be anybody's.
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

  /** Empty where the system has no {@code /proc} or hides it. */
  private List<String> commandLine() {
    try {
      return List.of(Files.readString(Path.of("/proc", Long.toString(pid), "cmdline")).split("\0"));
    } catch (IOException e) {
      return List.of();
    }
  }
}
