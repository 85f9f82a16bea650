package io.finlego.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;

/** A disk of a few hundred MiB, in memory. Only root can mount one, and only on Linux. */
final class SmallDisk implements AutoCloseable {

  private static final int BLOCK_BYTES = 4096;

  private final Path folder;

  private SmallDisk(Path folder) {
    this.folder = folder;
  }

  /** Mounts a disk; empty if this user or this system cannot. */
  static Optional<SmallDisk> mount(int mebibytes) {
    Path folder = RunningStack.temporaryFolder();
    return run("mount", "-t", "tmpfs", "-o", "size=" + mebibytes + "m", "tmpfs", folder.toString())
        ? Optional.of(new SmallDisk(folder))
        : Optional.empty();
  }

  Path folder() {
    return folder;
  }

  /** Writes a file until nothing more fits, also of what others have freed meanwhile. */
  void fill() {
    try (FileChannel channel =
        FileChannel.open(ballast(), StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
      while (true) {
        channel.write(ByteBuffer.allocate(BLOCK_BYTES));
      }
    } catch (IOException e) {
      if (!String.valueOf(e.getMessage()).contains("No space left")) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** Deletes the file, so that there is space again. */
  void free() {
    try {
      Files.delete(ballast());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    if (!run("umount", "--lazy", folder.toString())) {
      throw new IllegalStateException("The disk stays mounted: " + folder);
    }
  }

  private Path ballast() {
    return folder.resolve("ballast");
  }

  private static boolean run(String... command) {
    try {
      return new ProcessBuilder(List.of(command)).inheritIO().start().waitFor() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
