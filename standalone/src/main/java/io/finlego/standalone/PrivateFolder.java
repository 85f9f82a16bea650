package io.finlego.standalone;

import io.finlego.kernel.disk.DurableFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** A folder that only its owner can read, because it has personal data and secrets. */
final class PrivateFolder {

  private static final Set<PosixFilePermission> OWNER_ONLY =
      PosixFilePermissions.fromString("rwx------");

  private PrivateFolder() {}

  /**
   * Creates the folder, or makes an existing folder private. A loss of power cannot take the folder
   * with all its data afterwards: its name and the names of the folders above it are on the disk,
   * whoever has just created them.
   */
  static void create(Path folder) throws IOException {
    if (Files.notExists(folder)) {
      Files.createDirectories(folder.toAbsolutePath().getParent());
      Files.createDirectory(folder, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
    } else if (Files.isDirectory(folder)
        && !Files.getPosixFilePermissions(folder).equals(OWNER_ONLY)) {
      Files.setPosixFilePermissions(folder, OWNER_ONLY);
    }
    DurableFile.syncNames(folder);
  }
}
