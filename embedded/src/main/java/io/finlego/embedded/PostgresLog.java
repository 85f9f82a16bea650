package io.finlego.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** The log file of a Postgres server. */
record PostgresLog(Path file) {

  private static final long BYTES_MAX = 4_000_000;

  /** Returns the length of the file in bytes; 0 if the file does not exist. */
  long byteCount() {
    try {
      return Files.exists(file) ? Files.size(file) : 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Renames the file if it is too long. The renamed file replaces the file that was renamed before.
   */
  void rotate() {
    if (byteCount() > BYTES_MAX) {
      try {
        Files.move(
            file,
            file.resolveSibling(file.getFileName() + ".1"),
            StandardCopyOption.REPLACE_EXISTING);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /**
   * Returns the reason of a failure, as the server wrote it to the log.
   *
   * @param bytesBefore the length of the log before the failure. This method reads only what comes
   *     after it
   */
  String failureReason(long bytesBefore) {
    try (var log = Files.newByteChannel(file)) {
      log.position(bytesBefore);
      var text = new String(Channels.newInputStream(log).readAllBytes(), StandardCharsets.UTF_8);
      return text.lines()
          .filter(line -> line.contains("FATAL:") || line.contains("PANIC:"))
          .reduce((_, last) -> last)
          .orElse(PostgresProgram.lastLine(text));
    } catch (IOException e) {
      return "Postgres left no log";
    }
  }

  void delete() {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
