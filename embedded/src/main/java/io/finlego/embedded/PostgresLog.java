package io.finlego.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;

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
   * Returns the reason of a failure, as the server wrote it to the log. If a settings file has
   * errors, the reason includes the last of these errors. If the log cannot be read, the result
   * says that.
   *
   * @param bytesBefore the length of the log before the failure, in bytes. This method reads only
   *     the part that the server wrote later
   */
  String failureReason(long bytesBefore) {
    try (var logChannel = Files.newByteChannel(file)) {
      logChannel.position(bytesBefore);
      var newText =
          new String(Channels.newInputStream(logChannel).readAllBytes(), StandardCharsets.UTF_8);
      var failureMessage = lastMessage(newText, "FATAL:", "PANIC:");
      if (failureMessage.endsWith("contains errors")) {
        return failureMessage + ": " + lastMessage(newText, "LOG:");
      }
      return failureMessage.isEmpty() ? PostgresProgram.lastLine(newText) : failureMessage;
    } catch (IOException e) {
      return "Postgres left no log";
    }
  }

  /**
   * Returns the message of the last line that has one of these levels; empty if there is no such
   * line.
   */
  private static String lastMessage(String text, String... levels) {
    return text.lines()
        .flatMap(
            line ->
                Arrays.stream(levels)
                    .filter(line::contains)
                    .map(level -> line.substring(line.indexOf(level) + level.length()).strip()))
        .reduce("", (_, laterMessage) -> laterMessage);
  }

  void delete() {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
