package io.finlego.standalone;

import io.finlego.kernel.disk.DurableFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The version of a data folder's layout, in the folder's file {@code version}. */
final class LayoutVersion {

  /**
   * The version that this release writes. A new release must raise it if an older release would
   * damage the data of the new release. Version 2 introduced encrypted personal data.
   */
  static final int CURRENT = 2;

  /** The version of a folder without the file. */
  static final int NONE = 0;

  private static final int FIRST_WITH_ENCRYPTION = 2;

  private LayoutVersion() {}

  /**
   * Returns the version of the folder.
   *
   * @throws Refusal if the folder is of a newer release
   */
  static int read(Path root) throws IOException {
    var versionFile = file(root);
    if (!Files.exists(versionFile)) {
      return NONE;
    }
    var version = Files.readString(versionFile).strip();
    if (!version.matches("\\d{1,9}")) {
      throw new Refusal(
          "The file %s does not name a version: put the folder's own back, or set FINLEGO_DATA to another"
              .formatted(versionFile));
    }
    if (Integer.parseInt(version) > CURRENT) {
      throw new Refusal(
          "The data folder %s is of a newer FinLego (version %s, this one reads %s): run that one, or set FINLEGO_DATA to another"
              .formatted(root, version, CURRENT));
    }
    return Integer.parseInt(version);
  }

  /** Tells whether data of this version may be encrypted. A folder may have lost its version. */
  static boolean mayHaveEncryptedData(int version) {
    return version == NONE || version >= FIRST_WITH_ENCRYPTION;
  }

  /** Writes the version of this release. */
  static void write(Path root) throws IOException {
    DurableFile.write(file(root), CURRENT + "\n");
  }

  private static Path file(Path root) {
    return root.resolve("version");
  }
}
