package io.finlego.standalone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.springframework.util.FileSystemUtils;

/**
 * What a start that failed leaves on the disk. If the start created the data folder, only the log
 * remains, beside the place of the folder. Otherwise everything remains.
 *
 * @param root the data folder
 * @param isNew whether this start created the folder
 */
record Leftovers(Path root, boolean isNew) {

  /** Returns the file or folder with the log after the failed start. */
  Path logs() {
    return isNew
        ? root.resolveSibling(root.getFileName() + "-failed-start.log")
        : root.resolve(DataFolder.LOG_FOLDER);
  }

  /** Moves the log out of a new folder, and appends Postgres's log to it. */
  void saveLog() throws IOException {
    var logFile = root.resolve(DataFolder.LOG_FOLDER).resolve("finlego.log");
    if (isNew && Files.exists(logFile)) {
      Files.move(logFile, logs(), StandardCopyOption.REPLACE_EXISTING);
      var postgresLog = root.resolve("postgres.log");
      if (Files.exists(postgresLog)) {
        Files.write(logs(), Files.readAllBytes(postgresLog), StandardOpenOption.APPEND);
      }
    }
  }

  /** Deletes a new folder. */
  void delete() {
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

  /** Tells whether the folder contains only what the script creates before each start. */
  static boolean isUnused(Path root) throws IOException {
    try (var files = Files.list(root)) {
      return files.allMatch(Leftovers::isCreatedByScript);
    }
  }

  private static boolean isCreatedByScript(Path file) {
    return file.endsWith(DataFolder.LOCK_FILE) || file.endsWith(DataFolder.TEMPORARY_FOLDER);
  }

  private static void delete(Path root) {
    try {
      FileSystemUtils.deleteRecursively(root);
    } catch (IOException e) {
      // The remaining files do no harm, because the next start uses the folder again.
      return;
    }
  }
}
