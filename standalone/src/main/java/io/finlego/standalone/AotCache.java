package io.finlego.standalone;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * Creates the JVM's ahead-of-time cache (JEP 483, 514, 515) for a built product. With this cache
 * FinLego starts in about half the time. The JVM fills the cache while it runs a {@link Rehearsal}.
 * This program is the last step of the build. Its argument is the product's folder, which contains
 * {@code lib} and {@code jvm.options}.
 *
 * <p>FinLego also starts without the cache. If the cache cannot be created, the program prints one
 * line and the build continues.
 */
public final class AotCache {

  private static final long TIMEOUT_MINUTES = 10;

  private final Path productFolder;
  private final Path cacheFile;

  private AotCache(Path productFolder) {
    this.productFolder = productFolder;
    cacheFile = productFolder.resolve("finlego.aot");
  }

  public static void main(String[] arguments) throws IOException, InterruptedException {
    Locale.setDefault(Locale.ROOT);
    var isCreated = new AotCache(Path.of(arguments[0]).toAbsolutePath()).createCache();
    if (!isCreated) {
      System.out.println(
          "[WARNING] The cache for quick starts could not be created; FinLego starts without it.");
    }
  }

  private boolean createCache() throws IOException, InterruptedException {
    if (isUpToDate()) {
      return true;
    }
    Files.deleteIfExists(cacheFile);
    var rehearsalFolder = Files.createTempDirectory("finlego-rehearsal-");
    try {
      var newCacheFile = rehearsalFolder.resolve("finlego.aot");
      if (!rehearse(rehearsalFolder, newCacheFile)) {
        return false;
      }
      Files.move(newCacheFile, cacheFile, StandardCopyOption.REPLACE_EXISTING);
      return true;
    } finally {
      delete(rehearsalFolder);
    }
  }

  /**
   * Tells whether the cache is newer than every jar. The JVM checks the times and sizes of the
   * jars, and ignores a cache that does not match them.
   */
  private boolean isUpToDate() throws IOException {
    if (!Files.exists(cacheFile)) {
      return false;
    }
    try (var jars = Files.list(productFolder.resolve("lib"))) {
      var newestTime = jars.map(AotCache::modificationTime).max(Comparator.naturalOrder());
      return newestTime.isPresent() && modificationTime(cacheFile).compareTo(newestTime.get()) > 0;
    }
  }

  private boolean rehearse(Path rehearsalFolder, Path newCacheFile)
      throws IOException, InterruptedException {
    var process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "@" + productFolder.resolve("jvm.options"),
                "-XX:AOTCacheOutput=" + newCacheFile,
                "-cp",
                System.getProperty("java.class.path"),
                Rehearsal.class.getName(),
                rehearsalFolder.toString())
            .redirectErrorStream(true)
            .redirectInput(Redirect.from(Path.of("/dev/null").toFile()))
            .redirectOutput(productFolder.resolve("finlego.aot.log").toFile())
            .start();
    if (!process.waitFor(TIMEOUT_MINUTES, TimeUnit.MINUTES)) {
      process.destroy();
      process.waitFor();
      return false;
    }
    return process.exitValue() == 0 && Files.exists(newCacheFile);
  }

  private static FileTime modificationTime(Path file) {
    try {
      return Files.getLastModifiedTime(file);
    } catch (IOException e) {
      return FileTime.fromMillis(Long.MAX_VALUE);
    }
  }

  private static void delete(Path folder) throws IOException {
    List<Path> files;
    try (var paths = Files.walk(folder)) {
      files = paths.sorted(Comparator.reverseOrder()).toList();
    }
    for (var file : files) {
      Files.deleteIfExists(file);
    }
  }
}
