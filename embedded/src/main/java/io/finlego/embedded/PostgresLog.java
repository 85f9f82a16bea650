package io.finlego.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** The log file of a server. */
record PostgresLog(Path file) {

  private static final long BYTES_MAX = 4_000_000;

  /** The length of the file; 0 if the file does not exist. */
  long bytes() {
    try {
      return Files.exists(file) ? Files.size(file) : 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Renames a file that has grown too long. It replaces the file that was renamed before. */
  void rotate() {
    if (bytes() > BYTES_MAX) {
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
   * The reason for which the server failed, as it stands in the log.
   *
   * @param length the length of the log before the failure; only what follows is read
   */
  String reason(long length) {
    try (var log = Files.newByteChannel(file)) {
      log.position(length);
      var text = new String(Channels.newInputStream(log).readAllBytes(), StandardCharsets.UTF_8);
      return text.lines()
          .filter(line -> line.contains("FATAL:") || line.contains("PANIC:"))
          .reduce((first, last) -> last)
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
