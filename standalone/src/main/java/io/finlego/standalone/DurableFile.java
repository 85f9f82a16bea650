package io.finlego.standalone;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.util.Set;

/** Writes small files that the data depends on. A loss of power cannot take them afterwards. */
final class DurableFile {

  private DurableFile() {}

  /**
   * Writes the whole file or nothing, because the disk may be full. When this returns, the content
   * and the name of the file are on the disk.
   *
   * @param attributes are set when the file is created
   */
  static void write(Path file, String text, FileAttribute<?>... attributes) throws IOException {
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
    syncName(file);
  }

  /**
   * Writes the name of a folder and the names of the folders above it to the disk. Stops at the
   * first folder that this process cannot read: it is older, because FinLego makes only folders
   * that it can read.
   */
  static void syncNames(Path folder) throws IOException {
    Path path = folder.toRealPath();
    try {
      while (path.getParent() != null) {
        syncName(path);
        path = path.getParent();
      }
    } catch (AccessDeniedException _) {
      return;
    }
  }

  /** Writes the name of a file or folder, which the folder above it holds, to the disk. */
  private static void syncName(Path path) throws IOException {
    try (FileChannel folder = FileChannel.open(path.toAbsolutePath().getParent())) {
      folder.force(true);
    }
  }
}
