package io.finlego.standalone;

import io.finlego.kernel.disk.DurableFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;

/**
 * The file with the master keys, which encrypt the keys of the clients. It is created at the first
 * start, before any data. Each line is a setting under {@code finlego.vault}. If the file is lost,
 * the personal data in the data folder can never be read again.
 */
final class VaultKeys {

  private static final int KEY_BYTES = 32;

  private VaultKeys() {}

  /**
   * Creates the file if it does not exist. The file is then on the disk, so that a loss of power
   * cannot take the keys of data that it leaves.
   *
   * @param isNeeded whether the folder may have data that other keys have encrypted, so that new
   *     keys would be of no use
   * @throws Refusal if the file is needed and does not exist, or if it has no keys
   */
  static void prepare(Path file, boolean isNeeded) throws IOException {
    if (Files.exists(file)) {
      refuseWithoutKeys(file);
    } else if (isNeeded) {
      throw new Refusal(
          "The file %s is missing, and without its keys the personal data in this folder can't be read: restore it from your backup. If FinLego was never ready on this folder, delete the folder, or set FINLEGO_DATA to a new one"
              .formatted(file));
    } else {
      create(file);
    }
  }

  /** Returns the settings in the file as command-line arguments. */
  static List<String> arguments(Path file) {
    try {
      return settings(file).stream().map(setting -> "--finlego.vault." + setting).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void refuseWithoutKeys(Path file) throws IOException {
    var settings = settings(file);
    for (var name : List.of("current=", "master-keys.", "search-key=")) {
      if (settings.stream().noneMatch(setting -> setting.startsWith(name))) {
        throw new Refusal(
            "The file %s has no line '%s…': restore it from your backup, or set FINLEGO_DATA to a new folder"
                .formatted(file, name));
      }
    }
  }

  private static List<String> settings(Path file) throws IOException {
    return Files.readAllLines(file).stream()
        .filter(line -> !line.isBlank())
        .map(String::strip)
        .toList();
  }

  private static void create(Path file) throws IOException {
    DurableFile.write(
        file,
        "current=m1\nmaster-keys.m1=%s\nsearch-key=%s\n".formatted(randomKey(), randomKey()),
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
  }

  private static String randomKey() {
    byte[] key = new byte[KEY_BYTES];
    new SecureRandom().nextBytes(key);
    return Base64.getEncoder().encodeToString(key);
  }
}
