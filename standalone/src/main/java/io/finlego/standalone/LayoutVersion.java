package io.finlego.standalone;

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

  private LayoutVersion() {}

  /**
   * Refuses the folder of a newer release. Writes the version of this release into a folder that is
   * new or of an older release.
   */
  static void checkAndWrite(Path root) throws IOException {
    var versionFile = root.resolve("version");
    if (!Files.exists(versionFile)) {
      Files.writeString(versionFile, CURRENT + "\n");
      return;
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
    if (Integer.parseInt(version) < CURRENT) {
      Files.writeString(versionFile, CURRENT + "\n");
    }
  }
}
