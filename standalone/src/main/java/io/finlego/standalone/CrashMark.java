package io.finlego.standalone;

import io.finlego.kernel.disk.DurableFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Tells whether the machine crashed while FinLego ran, so that Kafka may have lost records. While
 * FinLego runs, the file {@code running} has the id of the machine's current boot. A stop that is
 * not clean leaves the mark, because the machine may still crash before it has written Kafka's
 * records to the disk.
 */
final class CrashMark {

  /** Linux makes a new id at each boot. */
  private static final Path BOOT_ID = Path.of("/proc/sys/kernel/random/boot_id");

  private static final String UNKNOWN = "unknown";

  private final Path file;
  private final boolean machineCrashed;

  private CrashMark(Path file, boolean machineCrashed) {
    this.file = file;
    this.machineCrashed = machineCrashed;
  }

  /**
   * Reads the mark of the last run, and sets the mark of this run. After a crash the old mark stays
   * until a clean stop, so that a further start knows of the crash too if this one fails.
   *
   * @param file the file of the mark
   */
  static CrashMark set(Path file) throws IOException {
    String bootId = Files.isReadable(BOOT_ID) ? Files.readString(BOOT_ID).strip() : UNKNOWN;
    if (Files.notExists(file)) {
      // The mark must be on the disk before Kafka acknowledges a record.
      DurableFile.write(file, bootId + "\n");
      return new CrashMark(file, false);
    }
    String lastBootId = Files.readString(file).strip();
    // Where boots have no ids, each stop that was not clean may have been the machine's crash.
    return new CrashMark(file, bootId.equals(UNKNOWN) || !lastBootId.equals(bootId));
  }

  /** Tells whether the machine has crashed since the last start of FinLego. */
  boolean machineCrashed() {
    return machineCrashed;
  }

  /** Deletes the mark after a clean stop. */
  void clear() {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
