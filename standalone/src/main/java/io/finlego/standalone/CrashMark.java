package io.finlego.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Tells whether the machine crashed while FinLego ran, so that Kafka may have lost records. While
 * FinLego runs, the file {@code running} has the id of the machine's boot.
 */
final class CrashMark {

  /** Linux makes a new id at each boot. */
  private static final Path BOOT_ID = Path.of("/proc/sys/kernel/random/boot_id");

  private static final String UNKNOWN = "unknown";

  private final Path file;
  private final String bootId;
  private final boolean machineCrashed;
  private boolean isSettled;

  private CrashMark(Path file, String bootId, boolean machineCrashed) {
    this.file = file;
    this.bootId = bootId;
    this.machineCrashed = machineCrashed;
    isSettled = !machineCrashed;
  }

  /**
   * Reads the mark of the last run, and sets the mark of this run. After a crash the old mark stays
   * until {@link #settle}, so that a further start knows of the crash too if this one fails.
   *
   * @param file the file of the mark
   */
  static CrashMark set(Path file) throws IOException {
    String bootId = Files.isReadable(BOOT_ID) ? Files.readString(BOOT_ID).strip() : UNKNOWN;
    boolean machineCrashed = false;
    if (Files.exists(file)) {
      String lastBootId = Files.readString(file).strip();
      // Where boots have no ids, each stop that was not clean may have been the machine's crash.
      machineCrashed = bootId.equals(UNKNOWN) || !lastBootId.equals(bootId);
    }
    CrashMark mark = new CrashMark(file, bootId, machineCrashed);
    if (!machineCrashed) {
      mark.write();
    }
    return mark;
  }

  /** Tells whether the machine has crashed since the last start of FinLego. */
  boolean machineCrashed() {
    return machineCrashed;
  }

  /** Notes that what a crash may have lost is restored. */
  void settle() throws IOException {
    if (!isSettled) {
      write();
      isSettled = true;
    }
  }

  /** Deletes the mark after a clean stop. Leaves the mark of a crash that is not settled. */
  void clear() {
    if (!isSettled) {
      return;
    }
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes the mark to the disk, where it must be before Kafka acknowledges a record. */
  private void write() throws IOException {
    try (FileChannel channel =
        FileChannel.open(
            file,
            StandardOpenOption.CREATE,
            StandardOpenOption.WRITE,
            StandardOpenOption.TRUNCATE_EXISTING)) {
      ByteBuffer bytes = ByteBuffer.wrap((bootId + "\n").getBytes(StandardCharsets.UTF_8));
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(true);
    }
    try (FileChannel folder = FileChannel.open(file.toAbsolutePath().getParent())) {
      folder.force(true);
    }
  }
}
