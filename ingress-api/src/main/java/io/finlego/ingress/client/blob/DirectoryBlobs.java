package io.finlego.ingress.client.blob;

import io.finlego.kernel.disk.DurableFile;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Stores blobs as files in one directory with a folder for each client's key. Several instances may
 * share the directory. The caller writes a blob's file in another folder of the same file system.
 * {@link #put} syncs the file and moves it to the blob's folder.
 */
final class DirectoryBlobs implements BlobStore {

  private final Path directory;

  /** Whether this process has synced the directory's own name, which nothing changes later. */
  private volatile boolean isNameSynced;

  DirectoryBlobs(Path directory) {
    this.directory = directory.toAbsolutePath().normalize();
  }

  @Override
  public void put(BlobId blob, Path sealedFile) {
    Path folder = folder(blob);
    try {
      sync(sealedFile);
      Files.createDirectories(folder);
      Files.move(sealedFile, path(blob), StandardCopyOption.ATOMIC_MOVE);
      sync(folder);
      sync(directory);
      if (!isNameSynced) {
        DurableFile.syncName(directory);
        isNameSynced = true;
      }
    } catch (IOException e) {
      throw unavailable(e);
    }
  }

  @Override
  public Optional<SeekableByteChannel> open(BlobId blob) {
    try {
      return Optional.of(Files.newByteChannel(path(blob)));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw unavailable(e);
    }
  }

  @Override
  public void delete(BlobId blob) {
    try {
      Files.deleteIfExists(path(blob));
    } catch (IOException e) {
      throw unavailable(e);
    }
  }

  @Override
  public Stream<BlobId> storedBefore(Instant instant) {
    return files(directory)
        .flatMap(DirectoryBlobs::files)
        .filter(file -> isOlder(file, instant))
        .flatMap(file -> blob(file).stream());
  }

  @Override
  public void close() {
    // Does nothing, because each caller closes the files that it opened.
  }

  private Path path(BlobId blob) {
    return folder(blob).resolve(blob.id().toString());
  }

  private Path folder(BlobId blob) {
    return directory.resolve(blob.keyId().toString());
  }

  private Optional<BlobId> blob(Path file) {
    Path relativePath = directory.relativize(file);
    return BlobId.parse(relativePath.subpath(0, 1) + "/" + relativePath.getFileName());
  }

  /**
   * The files in a folder. Empty if the path is not a folder, or if the folder has just been
   * deleted. The caller must close the stream.
   */
  @SuppressWarnings("StreamResourceLeak")
  private static Stream<Path> files(Path folder) {
    try {
      return Files.isDirectory(folder) ? Files.list(folder) : Stream.empty();
    } catch (NoSuchFileException e) {
      return Stream.empty();
    } catch (IOException e) {
      throw unavailable(e);
    }
  }

  private static boolean isOlder(Path file, Instant instant) {
    try {
      return Files.getLastModifiedTime(file).compareTo(FileTime.from(instant)) < 0;
    } catch (NoSuchFileException e) {
      return false;
    } catch (IOException e) {
      throw unavailable(e);
    }
  }

  /**
   * Writes a file's or a folder's content through to the disk. A folder must be synced too, because
   * otherwise a crash may lose the name of a file that was just moved into the folder.
   */
  private static void sync(Path path) throws IOException {
    try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  private static BlobsUnavailableException unavailable(IOException cause) {
    return new BlobsUnavailableException("The directory of documents cannot be used.", cause);
  }
}
