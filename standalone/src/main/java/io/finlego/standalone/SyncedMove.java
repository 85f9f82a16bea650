package io.finlego.standalone;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;

/** Gives a file its name so that a crash of the machine leaves the old file or the new one. */
final class SyncedMove {

  private SyncedMove() {}

  /**
   * Moves a file whose content is on the disk already. Returns when its new name is on the disk
   * too.
   */
  static void move(Path newFile, Path file) throws IOException {
    Files.move(newFile, file, StandardCopyOption.ATOMIC_MOVE);
    Path folder = Objects.requireNonNull(file.toAbsolutePath().getParent());
    try (FileChannel channel = FileChannel.open(folder)) {
      channel.force(true);
    }
  }
}
