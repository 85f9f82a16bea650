package io.finlego.ingress.client.blob;

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
 * Keeps blobs as files in one directory with a folder for each client's key. Several instances may
 * share the directory. A blob's file is written elsewhere in the same file system, synced, and
 * moved to its place.
 */
final class DirectoryBlobs implements BlobStore {

  private final Path directory;

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
  public Stream<BlobId> putBefore(Instant instant) {
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
    return directory.resolve(blob.key().toString());
  }

  private Optional<BlobId> blob(Path file) {
    Path place = directory.relativize(file);
    return BlobId.parse(place.subpath(0, 1) + "/" + place.getFileName());
  }

  /**
   * The files in a folder; none if the path is not a folder or was just deleted. The caller closes
   * the stream.
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

  /** Syncs a file or a folder. A crash may lose a file's new name if its folder is not synced. */
  private static void sync(Path path) throws IOException {
    try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  private static BlobsUnavailableException unavailable(IOException cause) {
    return new BlobsUnavailableException("The directory of documents cannot be used.", cause);
  }
}
