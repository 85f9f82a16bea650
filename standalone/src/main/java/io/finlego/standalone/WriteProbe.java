package io.finlego.standalone;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.ThreadLocalRandom;

/** Finds out whether a disk takes writes, by writing a file to it and deleting the file. */
final class WriteProbe {

  private static final int BLOCK_BYTES = 1024 * 1024;

  /**
   * The size of the file: what Postgres and Kafka may write while they start. Postgres writes its
   * log in files of 16 MiB, and needs a few of them to recover.
   */
  private static final int BLOCK_COUNT = 64;

  private final Path file;

  WriteProbe(Path file) {
    this.file = file;
  }

  /** Returns the reason why the disk takes no writes; an empty text if it takes them. */
  String problem() {
    try {
      var freeBytes = Files.getFileStore(file.getParent()).getUsableSpace();
      // The probe must not take the last space from Postgres. Some file systems do not know their
      // free space and say 0, so only the write tells whether there is any.
      if (freeBytes > 0 && freeBytes < (long) BLOCK_BYTES * BLOCK_COUNT) {
        return "only %s bytes are free, and a start needs %s"
            .formatted(freeBytes, BLOCK_BYTES * BLOCK_COUNT);
      }
      write();
      return "";
    } catch (IOException e) {
      return e.toString();
    }
  }

  private void write() throws IOException {
    try (var channel =
        FileChannel.open(
            file,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE,
            StandardOpenOption.DELETE_ON_CLOSE)) {
      // A file system that compresses files stores random bytes in full.
      var block = new byte[BLOCK_BYTES];
      ThreadLocalRandom.current().nextBytes(block);
      for (var blockNumber = 0; blockNumber < BLOCK_COUNT; blockNumber++) {
        writeFully(channel, ByteBuffer.wrap(block));
      }
      channel.force(true);
    }
  }

  private static void writeFully(FileChannel channel, ByteBuffer bytes) throws IOException {
    while (bytes.hasRemaining()) {
      channel.write(bytes);
    }
  }
}
