package io.finlego.standalone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/**
 * A folder that only its owner can read, because it has personal data and secrets. Where the system
 * has no such permissions, an ordinary folder.
 */
final class PrivateFolder {

  private static final Set<PosixFilePermission> OWNER_ONLY =
      PosixFilePermissions.fromString("rwx------");

  private PrivateFolder() {}

  /**
   * Creates the folder, or makes an existing folder private. A loss of power cannot take the new
   * folder with all its data, because its name is on the disk.
   */
  static void create(Path folder) throws IOException {
    if (Files.notExists(folder)) {
      Files.createDirectories(folder.toAbsolutePath().getParent());
      if (hasPermissions(folder)) {
        Files.createDirectory(folder, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
      } else {
        Files.createDirectory(folder);
      }
      DurableFile.syncName(folder);
    } else if (Files.isDirectory(folder) && hasPermissions(folder)) {
      Files.setPosixFilePermissions(folder, OWNER_ONLY);
    }
  }

  private static boolean hasPermissions(Path folder) {
    return folder.getFileSystem().supportedFileAttributeViews().contains("posix");
  }
}
