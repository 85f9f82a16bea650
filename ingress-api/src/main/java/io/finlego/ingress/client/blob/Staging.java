package io.finlego.ingress.client.blob;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * The folder for files of uploads that are not complete yet. The folder is in the directory of the
 * blobs, so that a complete file can be moved within one file system.
 */
@Component
public final class Staging {

  private static final String FOLDER_NAME = "staging";

  private final Path folder;

  Staging(BlobSettings settings) {
    this.folder = settings.directory().toAbsolutePath().normalize().resolve(FOLDER_NAME);
  }

  /** A path for a new file. The file does not exist yet. */
  public Path newFile() {
    try {
      return Files.createDirectories(folder).resolve(UUID.randomUUID().toString());
    } catch (IOException e) {
      throw unavailable(e);
    }
  }

  /** Deletes the file. Does nothing if the file does not exist. */
  public void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw unavailable(e);
    }
  }

  /**
   * Deletes the files that were last written before this instant and returns their number. Such
   * files are left over from a crash.
   */
  public int deleteBefore(Instant instant) {
    if (!Files.isDirectory(folder)) {
      return 0;
    }
    try (Stream<Path> files = Files.list(folder)) {
      return Math.toIntExact(files.filter(file -> deleteIfOlder(file, instant)).count());
    } catch (IOException e) {
      throw unavailable(e);
    }
  }

  private static boolean deleteIfOlder(Path file, Instant instant) {
    try {
      return Files.getLastModifiedTime(file).compareTo(FileTime.from(instant)) < 0
          && Files.deleteIfExists(file);
    } catch (NoSuchFileException e) {
      return false;
    } catch (IOException e) {
      throw unavailable(e);
    }
  }

  private static BlobsUnavailableException unavailable(IOException cause) {
    return new BlobsUnavailableException("The folder of uploads cannot be used.", cause);
  }
}
