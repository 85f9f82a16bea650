package io.finlego.benchmarks;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/** The folder for the data of a run's servers. {@link #close} deletes it. */
final class RunFolder implements AutoCloseable {

  private final Path path;

  private RunFolder(Path path) {
    this.path = path;
  }

  /**
   * Creates a new folder.
   *
   * @param parent the folder in which to create it; null or blank for the system's temporary folder
   */
  static RunFolder create(@Nullable String parent) throws IOException {
    String prefix = "finlego-bench-";
    return new RunFolder(
        parent == null || parent.isBlank()
            ? Files.createTempDirectory(prefix)
            : Files.createTempDirectory(
                Files.createDirectories(Path.of(parent)).toAbsolutePath(), prefix));
  }

  Path path() {
    return path;
  }

  @Override
  public void close() throws IOException {
    Files.walkFileTree(
        path,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.deleteIfExists(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException failure) {
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure)
              throws IOException {
            Files.deleteIfExists(folder);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
