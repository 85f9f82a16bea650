package io.finlego.standalone;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/**
 * The folder with all the data of a stack. Only one FinLego at a time can use it.
 *
 * <p>The file {@code version} holds the version of the folder's layout. The operating system holds
 * the lock, which ends with the process, however the process ends.
 */
final class DataFolder implements AutoCloseable {

  /**
   * The version of the layout. It is raised when an older FinLego would damage the data of a newer
   * one. In version 2 personal data was sealed for the first time.
   */
  static final int VERSION = 2;

  /**
   * The folder for files that libraries unpack. The script {@code ./finlego} makes this folder the
   * JVM's temporary folder.
   */
  private static final String UNPACKED = "tmp";

  private static final String LOCK = ".lock";

  private final Path root;
  private final FileChannel lockFile;
  private final boolean isNew;

  private DataFolder(Path root, FileChannel lockFile, boolean isNew) {
    this.root = root;
    this.lockFile = lockFile;
    this.isNew = isNew;
  }

  /**
   * Locks the folder. If the folder is missing, it is created.
   *
   * @throws Refusal if the folder cannot be used
   */
  static DataFolder open(Path root) {
    try {
      refuseForeign(root);
      Files.createDirectories(root);
      var lockFile =
          FileChannel.open(root.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      try {
        lock(root, lockFile);
        var isNew = isUnused(root);
        checkVersion(root);
        FileSystemUtils.deleteRecursively(root.resolve(UNPACKED));
        Files.createDirectories(root.resolve(UNPACKED));
        return new DataFolder(root, lockFile, isNew);
      } catch (IOException | RuntimeException e) {
        lockFile.close();
        throw e;
      }
    } catch (IOException e) {
      throw new Refusal(
          "The data folder %s can't be used (%s): make it writable, or set FINLEGO_DATA to another"
              .formatted(root, e));
    }
  }

  Path postgres() {
    return root.resolve("postgres");
  }

  Path kafka() {
    return root.resolve("kafka");
  }

  Path reports() {
    return root.resolve("reports");
  }

  Path sandboxKey() {
    return root.resolve("sandbox-key.json");
  }

  Path vaultKeys() {
    return root.resolve("vault-keys.properties");
  }

  /** The folder with the sealed documents of clients. */
  Path blobs() {
    return root.resolve("blobs");
  }

  Path logs() {
    return root.resolve("logs");
  }

  /**
   * Where the log stays after a failed start: beside the folder if this start created the folder,
   * which is deleted then.
   */
  Path logsAfterFailure() {
    return isNew ? root.resolveSibling(root.getFileName() + "-failed-start.log") : logs();
  }

  /**
   * Gives the folder up after a failed start. If this start created the folder, it is deleted, and
   * only its log is kept.
   */
  void abandonToLog() {
    var log = logs().resolve("finlego.log");
    try {
      if (isNew && Files.exists(log)) {
        Files.move(log, logsAfterFailure(), StandardCopyOption.REPLACE_EXISTING);
      }
      abandon();
    } catch (IOException e) {
      // The log could not be moved, so the folder stays with it.
      close();
    }
  }

  /** Gives the folder up after a refused start, and deletes it if this start created it. */
  void abandon() {
    close();
    if (isNew) {
      delete(root);
    }
  }

  /**
   * Deletes a folder that holds only what the script {@code ./finlego} puts there before each
   * start.
   */
  static void deleteUnused(Path root) {
    try {
      if (isUnused(root)) {
        delete(root);
      }
    } catch (IOException e) {
      // The folder is missing or cannot be read; the start has failed for another reason.
      return;
    }
  }

  private static void delete(Path root) {
    try {
      FileSystemUtils.deleteRecursively(root);
    } catch (IOException e) {
      // What is left does no harm: the next start takes it over.
      return;
    }
  }

  private static boolean isUnused(Path root) throws IOException {
    try (var files = Files.list(root)) {
      return files.allMatch(DataFolder::isOfTheScript);
    }
  }

  private static boolean isOfTheScript(Path file) {
    return file.endsWith(LOCK) || file.endsWith(UNPACKED);
  }

  private static Path version(Path root) {
    return root.resolve("version");
  }

  @Override
  public void close() {
    try {
      lockFile.close();
    } catch (IOException e) {
      // The lock ends with the process, which is about to end.
      return;
    }
  }

  private static void lock(Path root, FileChannel lockFile) throws IOException {
    @Nullable FileLock lock = lockFile.tryLock();
    if (lock == null) {
      throw new Refusal(
          "Another FinLego is running on the data folder %s: stop it, or set FINLEGO_DATA to another"
              .formatted(root));
    }
  }

  /**
   * Refuses a folder that contains files of other programs, for instance somebody's home folder.
   */
  private static void refuseForeign(Path root) throws IOException {
    if (!Files.isDirectory(root) || Files.exists(root.resolve(LOCK))) {
      return;
    }
    try (var files = Files.list(root)) {
      if (files.findAny().isPresent()) {
        throw new Refusal(
            "The folder %s holds other things than FinLego's data: set FINLEGO_DATA to a new folder"
                .formatted(root));
      }
    }
  }

  private static void checkVersion(Path root) throws IOException {
    var file = version(root);
    if (!Files.exists(file)) {
      Files.writeString(file, VERSION + "\n");
      return;
    }
    var version = Files.readString(file).strip();
    if (!version.matches("\\d{1,9}")) {
      throw new Refusal(
          "The file %s does not name a version: put the folder's own back, or set FINLEGO_DATA to another"
              .formatted(file));
    }
    if (Integer.parseInt(version) > VERSION) {
      throw new Refusal(
          "The data folder %s is of a newer FinLego (version %s, this one reads %s): run that one, or set FINLEGO_DATA to another"
              .formatted(root, version, VERSION));
    }
    if (Integer.parseInt(version) < VERSION) {
      Files.writeString(file, VERSION + "\n");
    }
  }
}
