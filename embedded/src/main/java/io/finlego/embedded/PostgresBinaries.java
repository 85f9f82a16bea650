package io.finlego.embedded;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URL;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/**
 * Provides the programs of Postgres. It unpacks them from an archive on the class path, once for
 * each user and Postgres version.
 *
 * <p>The programs are in the user's cache directory, because the operating system may delete files
 * in a temporary directory while a server is running.
 */
final class PostgresBinaries {

  private PostgresBinaries() {}

  /**
   * Returns the root folder of the unpacked Postgres, with {@code bin}, {@code lib} and {@code
   * share}. Unpacks it first if it does not exist.
   */
  static synchronized Path unpackedInstallation() {
    var archive = findArchive();
    try {
      var cacheFolder = cacheDirectory();
      var installation = cacheFolder.resolve(installationName(archive));
      if (!Files.isDirectory(installation)) {
        Files.createDirectories(cacheFolder);
        var unpackedFolder = Files.createTempDirectory(cacheFolder, "unpacking-");
        unpack(archive, unpackedFolder);
        moveIntoPlace(unpackedFolder, installation);
      }
      return installation;
    } catch (IOException e) {
      throw new UncheckedIOException("Postgres can't be unpacked", e);
    }
  }

  private static URL findArchive() {
    var platform = os() + "-" + architecture();
    var resourceName = "/postgres-" + platform + ".txz";
    var archive = PostgresBinaries.class.getResource(resourceName);
    if (archive == null) {
      throw new EmbeddedServerException(
          "No Postgres for "
              + platform
              + " on the class path: build FinLego on this machine, or add a profile for it to"
              + " embedded/pom.xml");
    }
    return archive;
  }

  private static String os() {
    var osName = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    return osName.startsWith("mac") ? "darwin" : osName.startsWith("win") ? "windows" : "linux";
  }

  private static String architecture() {
    var jvmArchitecture = System.getProperty("os.arch", "");
    return jvmArchitecture.equals("aarch64") ? "arm_64" : "x86_64";
  }

  private static Path cacheDirectory() {
    var home = Path.of(System.getProperty("user.home", System.getProperty("java.io.tmpdir")));
    return switch (os()) {
      case "darwin" -> home.resolve("Library/Caches/finlego");
      case "windows" -> home.resolve("AppData/Local/finlego");
      case null, default -> home.resolve(".cache/finlego");
    };
  }

  /**
   * Returns the name of the folder for the unpacked Postgres. It comes from the file name of the
   * jar with the archive. That file name contains the operating system and the version.
   */
  private static String installationName(URL archive) throws IOException {
    if (archive.openConnection() instanceof JarURLConnection jar) {
      var jarName = Path.of(URI.create(jar.getJarFileURL().toString())).getFileName().toString();
      return jarName.replace("embedded-", "").replace(".jar", "");
    }
    throw new EmbeddedServerException("Postgres' archive is not in a jar: " + archive);
  }

  private static void unpack(URL archive, Path target) throws IOException {
    try (var tar =
        new TarArchiveInputStream(
            new XZInputStream(new BufferedInputStream(archive.openStream(), 1 << 16)))) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        var path = target.resolve(entry.getName()).normalize();
        if (!path.startsWith(target)) {
          throw new IOException("the entry lies outside of the archive: " + entry.getName());
        }
        if (entry.isDirectory()) {
          Files.createDirectories(path);
          continue;
        }
        Files.createDirectories(path.getParent());
        if (entry.isSymbolicLink()) {
          Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
        } else {
          Files.copy(tar, path);
          if ((entry.getMode() & 0100) != 0 && !path.toFile().setExecutable(true)) {
            throw new IOException("can't be made executable: " + path);
          }
        }
      }
    }
  }

  /**
   * Moves the unpacked programs to their final folder. If another JVM has created this folder
   * first, deletes the programs that this JVM unpacked.
   */
  private static void moveIntoPlace(Path unpackedFolder, Path installation) throws IOException {
    try {
      Files.move(unpackedFolder, installation, StandardCopyOption.ATOMIC_MOVE);
    } catch (FileAlreadyExistsException | DirectoryNotEmptyException e) {
      Directories.delete(unpackedFolder);
    } catch (IOException e) {
      Directories.delete(unpackedFolder);
      if (!Files.isDirectory(installation)) {
        throw e;
      }
    }
  }
}
