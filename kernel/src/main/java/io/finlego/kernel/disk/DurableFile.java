package io.finlego.kernel.disk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes small files that the data depends on. A loss of power cannot take them afterwards. */
public final class DurableFile {

  private DurableFile() {}

  /**
   * Writes the whole file or nothing, because the disk may be full. When this returns, the content
   * and the name of the file are on the disk. The folder must exist.
   *
   * @param attributes are set when the file is created
   */
  public static void write(Path file, String text, FileAttribute<?>... attributes)
      throws IOException {
    Path newFile = file.resolveSibling(file.getFileName() + ".new");
    Files.deleteIfExists(newFile);
    try (FileChannel channel =
        FileChannel.open(
            newFile, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), attributes)) {
      ByteBuffer bytes = StandardCharsets.UTF_8.encode(text);
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(true);
    }
    Files.move(newFile, file, StandardCopyOption.ATOMIC_MOVE);
    sync(Objects.requireNonNull(parent(file)));
  }

  /**
   * Writes the name of a folder, which the folder above it holds, to the disk. Does nothing if this
   * process cannot read the folder above: then somebody else has made the folder before.
   */
  public static void syncName(Path folder) throws IOException {
    Path parent = parent(folder);
    if (parent != null && Files.isReadable(parent)) {
      sync(parent);
    }
  }

  /** Writes the name of a folder, and the names of the folders above it, to the disk. */
  public static void syncNames(Path folder) throws IOException {
    for (Path path = folder.toRealPath(); path != null; path = path.getParent()) {
      syncName(path);
    }
  }

  private static @Nullable Path parent(Path path) {
    return path.toAbsolutePath().getParent();
  }

  private static void sync(Path folder) throws IOException {
    try (FileChannel channel = FileChannel.open(folder)) {
      channel.force(true);
    }
  }
}
