package io.finlego.standalone;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/**
 * The folder with all data of a stack. Only one FinLego process can use it at a time.
 *
 * <p>The lock on the file {@code .lock} ends with the process, even after a crash.
 */
final class DataFolder implements AutoCloseable {

  /**
   * The folder for files that libraries unpack. The script {@code ./finlego} sets it as the JVM's
   * temporary folder.
   */
  static final String TEMPORARY_FOLDER = "tmp";

  static final String LOCK_FILE = ".lock";

  static final String LOG_FOLDER = "logs";

  private static final String POSTGRES = "postgres";
  private static final String KAFKA = "kafka";
  private static final String BLOBS = "blobs";
  private static final String VAULT_KEYS = "vault-keys.properties";

  private final Path root;
  private final FileChannel lockFile;
  private final Leftovers leftovers;

  private DataFolder(Path root, FileChannel lockFile, Leftovers leftovers) {
    this.root = root;
    this.lockFile = lockFile;
    this.leftovers = leftovers;
  }

  /**
   * Locks the folder. Creates it first if it does not exist.
   *
   * @throws Refusal if the folder cannot be used
   */
  static DataFolder open(Path root) {
    try {
      refuseForeignFolder(root);
      PrivateFolder.create(root);
      var lockFile =
          FileChannel.open(
              root.resolve(LOCK_FILE), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      try {
        lock(root, lockFile);
        var leftovers = new Leftovers(root, Leftovers.isUnused(root));
        prepareKeysAndVersion(root);
        FileSystemUtils.deleteRecursively(root.resolve(TEMPORARY_FOLDER));
        Files.createDirectories(root.resolve(TEMPORARY_FOLDER));
        return new DataFolder(root, lockFile, leftovers);
      } catch (IOException | RuntimeException e) {
        lockFile.close();
        throw e;
      }
    } catch (IOException e) {
      throw new Refusal(
          "The data folder %s can't be used (%s): make it and all in it writable for the user who runs FinLego, or set FINLEGO_DATA to another"
              .formatted(root, e));
    }
  }

  /** Creates the keys before any data, and before the folder gets the version that needs them. */
  private static void prepareKeysAndVersion(Path root) throws IOException {
    var version = LayoutVersion.read(root);
    var hasData = Stream.of(POSTGRES, KAFKA, BLOBS).map(root::resolve).anyMatch(Files::exists);
    VaultKeys.prepare(
        root.resolve(VAULT_KEYS), hasData && LayoutVersion.mayHaveEncryptedData(version));
    if (version < LayoutVersion.CURRENT) {
      LayoutVersion.write(root);
    }
  }

  Path postgres() {
    return root.resolve(POSTGRES);
  }

  Path kafka() {
    return root.resolve(KAFKA);
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
    return root.resolve(VAULT_KEYS);
  }

  /** Returns the folder for the encrypted documents of clients. */
  Path blobs() {
    return root.resolve(BLOBS);
  }

  Path logs() {
    return root.resolve(LOG_FOLDER);
  }

  /**
   * Returns the file of the {@link WriteProbe}. If a crash leaves it, the next start deletes it.
   */
  Path writeProbe() {
    return root.resolve(TEMPORARY_FOLDER).resolve("write-probe");
  }

  /** Returns the file or folder with the log after a failed start. */
  Path logsAfterFailure() {
    return leftovers.logs();
  }

  /**
   * Unlocks the folder after a failed start. If this start created the folder, deletes it but keeps
   * the log, with Postgres's log at its end.
   */
  void abandonAndKeepLog() {
    try {
      leftovers.saveLog();
      abandon();
    } catch (IOException e) {
      // The log could not be moved, so the folder and the log in it are kept.
      close();
    }
  }

  /** Unlocks the folder after a refused start. If this start created the folder, deletes it. */
  void abandon() {
    close();
    leftovers.delete();
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
}
