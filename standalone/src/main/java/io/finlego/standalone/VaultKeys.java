package io.finlego.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;

/**
 * The file with the master keys, which encrypt the keys of the clients. It is created at the first
 * start. Each line is a setting under {@code finlego.vault}. If the file is lost, the personal data
 * in the data folder can never be read again.
 */
final class VaultKeys {

  private static final int KEY_BYTES = 32;

  private VaultKeys() {}

  /**
   * Returns the settings in the file as command-line arguments. Creates the file if it does not
   * exist.
   */
  static List<String> arguments(Path file) {
    try {
      if (Files.notExists(file)) {
        create(file);
      }
      return Files.readAllLines(file).stream()
          .filter(line -> !line.isBlank())
          .map(line -> "--finlego.vault." + line.strip())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void create(Path file) throws IOException {
    Path newFile = file.resolveSibling(file.getFileName() + ".new");
    Files.deleteIfExists(newFile);
    Files.createFile(
        newFile,
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.write(
        newFile,
        List.of("current=m1", "master-keys.m1=" + randomKey(), "search-key=" + randomKey()),
        StandardOpenOption.SYNC);
    SyncedMove.move(newFile, file);
  }

  private static String randomKey() {
    byte[] key = new byte[KEY_BYTES];
    new SecureRandom().nextBytes(key);
    return Base64.getEncoder().encodeToString(key);
  }
}
