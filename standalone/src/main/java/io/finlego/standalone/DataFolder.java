package io.finlego.standalone;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/**
 * The folder with all data of a stack. Only one FinLego process can use it at a time.
 *
 * <p>The file {@code version} contains the version of the folder's layout. The lock on the file
 * {@code .lock} ends with the process, even after a crash.
 */
final class DataFolder implements AutoCloseable {

  /**
   * The version of the layout. A new release must raise it if an older release would damage the
   * data of the new release. Version 2 introduced encrypted personal data.
   */
  static final int VERSION = 2;

  /**
   * The folder for files that libraries unpack. The script {@code ./finlego} sets it as the JVM's
   * temporary folder.
   */
  private static final String TEMPORARY_FOLDER = "tmp";

  private static final String LOCK_FILE = ".lock";

  private static final Set<PosixFilePermission> OWNER_ONLY =
      PosixFilePermissions.fromString("rwx------");

  private final Path root;
  private final FileChannel lockFile;
  private final boolean isNew;

  private DataFolder(Path root, FileChannel lockFile, boolean isNew) {
    this.root = root;
    this.lockFile = lockFile;
    this.isNew = isNew;
  }

  /**
   * Locks the folder. Creates it first if it does not exist.
   *
   * @throws Refusal if the folder cannot be used
   */
  static DataFolder open(Path root) {
    try {
      refuseForeignFolder(root);
      Files.createDirectories(root);
      var lockFile =
          FileChannel.open(
              root.resolve(LOCK_FILE), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      try {
        lock(root, lockFile);
        var isNew = isUnused(root);
        checkAndWriteVersion(root);
        FileSystemUtils.deleteRecursively(root.resolve(TEMPORARY_FOLDER));
        Files.createDirectories(root.resolve(TEMPORARY_FOLDER));
        makePrivate(root);
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

  /** Lets only the folder's owner read it, because it has personal data and secrets. */
  private static void makePrivate(Path root) throws IOException {
    var view = Files.getFileAttributeView(root, PosixFileAttributeView.class);
    if (view != null) {
      view.setPermissions(OWNER_ONLY);
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

  /** Returns the file of the {@link CrashMark}. */
  Path crashMark() {
    return root.resolve("running");
  }

  Path sandboxKey() {
    return root.resolve("sandbox-key.json");
  }

  Path vaultKeys() {
    return root.resolve("vault-keys.properties");
  }

  /** Returns the folder for the encrypted documents of clients. */
  Path blobs() {
    return root.resolve("blobs");
  }

  Path logs() {
    return root.resolve("logs");
  }

  /**
   * Returns the file or folder with the log after a failed start. If this start created the data
   * folder, the data folder is deleted, and the log is a file beside it.
   */
  Path logsAfterFailure() {
    return isNew ? root.resolveSibling(root.getFileName() + "-failed-start.log") : logs();
  }

  /**
   * Unlocks the folder after a failed start. If this start created the folder, deletes it but keeps
   * the log, with Postgres's log at its end.
   */
  void abandonAndKeepLog() {
    var logFile = logs().resolve("finlego.log");
    try {
      if (isNew && Files.exists(logFile)) {
        Files.move(logFile, logsAfterFailure(), StandardCopyOption.REPLACE_EXISTING);
        var postgresLog = root.resolve("postgres.log");
        if (Files.exists(postgresLog)) {
          Files.write(
              logsAfterFailure(), Files.readAllBytes(postgresLog), StandardOpenOption.APPEND);
        }
      }
      abandon();
    } catch (IOException e) {
      // The log could not be moved, so the folder and the log in it are kept.
      close();
    }
  }

  /** Unlocks the folder after a refused start. If this start created the folder, deletes it. */
  void abandon() {
    close();
    if (isNew) {
      delete(root);
    }
  }

  /**
   * Deletes the folder if it contains only what the script {@code ./finlego} creates before each
   * start. Otherwise does nothing.
   */
  static void deleteUnused(Path root) {
    try {
      if (isUnused(root)) {
        delete(root);
      }
    } catch (IOException e) {
      // The folder is missing or cannot be read. The start has failed for another reason.
      return;
    }
  }

  private static void delete(Path root) {
    try {
      FileSystemUtils.deleteRecursively(root);
    } catch (IOException e) {
      // The remaining files do no harm, because the next start uses the folder again.
      return;
    }
  }

  private static boolean isUnused(Path root) throws IOException {
    try (var files = Files.list(root)) {
      return files.allMatch(DataFolder::isCreatedByScript);
    }
  }

  private static boolean isCreatedByScript(Path file) {
    return file.endsWith(LOCK_FILE) || file.endsWith(TEMPORARY_FOLDER);
  }

  private static Path versionFile(Path root) {
    return root.resolve("version");
  }

  @Override
  public void close() {
    try {
      lockFile.close();
    } catch (IOException e) {
      // The process is about to end, and the lock ends with it.
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
   * Throws {@link Refusal} if the folder contains files of other programs, for example if it is a
   * home folder.
   */
  private static void refuseForeignFolder(Path root) throws IOException {
    if (!Files.isDirectory(root) || Files.exists(root.resolve(LOCK_FILE))) {
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

  /**
   * Refuses the folder of a newer release. Writes the version of this release into a folder that is
   * new or of an older release.
   */
  private static void checkAndWriteVersion(Path root) throws IOException {
    var versionFile = versionFile(root);
    if (!Files.exists(versionFile)) {
      Files.writeString(versionFile, VERSION + "\n");
      return;
    }
    var version = Files.readString(versionFile).strip();
    if (!version.matches("\\d{1,9}")) {
      throw new Refusal(
          "The file %s does not name a version: put the folder's own back, or set FINLEGO_DATA to another"
              .formatted(versionFile));
    }
    if (Integer.parseInt(version) > VERSION) {
      throw new Refusal(
          "The data folder %s is of a newer FinLego (version %s, this one reads %s): run that one, or set FINLEGO_DATA to another"
              .formatted(root, version, VERSION));
    }
    if (Integer.parseInt(version) < VERSION) {
      Files.writeString(versionFile, VERSION + "\n");
    }
  }
}
