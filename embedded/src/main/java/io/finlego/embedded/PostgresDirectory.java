package io.finlego.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** Creates and checks data directories of Postgres. */
final class PostgresDirectory {

  private static final String MAJOR_VERSION = "18";

  private PostgresDirectory() {}

  /**
   * Creates the data directory. If the directory exists, only checks that it belongs to this
   * version of Postgres. A failure or a loss of power never leaves an incomplete directory.
   */
  static void create(Path directory) {
    try {
      var versionFile = directory.resolve("PG_VERSION");
      if (Files.exists(versionFile)) {
        checkVersion(directory, Files.readString(versionFile).strip());
        return;
      }
      var newDirectory = directory.resolveSibling(directory.getFileName() + ".unfinished");
      Directories.delete(newDirectory);
      PostgresProgram.run(
          "initdb",
          List.of(
              "--pgdata=" + newDirectory,
              "--username=" + PostgresServer.SUPERUSER,
              "--auth=trust",
              "--encoding=UTF8",
              "--locale-provider=builtin",
              "--locale=C",
              "--builtin-locale=C.UTF-8"));
      Files.deleteIfExists(directory);
      Files.move(newDirectory, directory, StandardCopyOption.ATOMIC_MOVE);
      Directories.syncName(directory);
    } catch (IOException e) {
      throw new UncheckedIOException("Postgres cannot create its folder " + directory, e);
    }
  }

  private static void checkVersion(Path directory, String version) {
    if (!version.equals(MAJOR_VERSION)) {
      throw new EmbeddedServerException(
          directory
              + " belongs to Postgres "
              + version
              + ", and this FinLego brings Postgres "
              + MAJOR_VERSION
              + ": choose another data folder");
    }
  }
}
