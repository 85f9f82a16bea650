package io.finlego.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/** Creates and deletes the directories of embedded servers. */
final class Directories {

  private Directories() {}

  static Path createTemporary(String prefix) {
    try {
      return Files.createTempDirectory(prefix).toRealPath();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Creates the directory. A loss of power cannot take its name afterwards. */
  static Path create(Path directory) {
    try {
      var created = Files.createDirectories(directory).toRealPath();
      syncName(created);
      return created;
    } catch (IOException e) {
      throw new EmbeddedServerException(
          "The folder " + directory + " cannot be created: " + e.getMessage(), e);
    }
  }

  /**
   * Writes the name of a directory, which its parent directory holds, to the disk. Does nothing if
   * this process cannot read the parent: then somebody else has made the directory before.
   */
  static void syncName(Path directory) throws IOException {
    if (!Files.isReadable(directory.getParent())) {
      return;
    }
    try (var channel = FileChannel.open(directory.getParent())) {
      channel.force(true);
    }
  }

  /**
   * Deletes the directory with all its content. A running server may delete some of the files at
   * the same time, so it is not an error if a file is missing.
   */
  static void delete(Path directory) {
    try {
      Files.walkFileTree(directory, new DeletingVisitor());
    } catch (NoSuchFileException e) {
      return;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final class DeletingVisitor extends SimpleFileVisitor<Path> {
    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      Files.deleteIfExists(file);
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
      if (failure instanceof NoSuchFileException) {
        return FileVisitResult.CONTINUE;
      }
      throw failure;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException failure)
        throws IOException {
      if (failure != null) {
        throw failure;
      }
      Files.deleteIfExists(directory);
      return FileVisitResult.CONTINUE;
    }
  }
}
