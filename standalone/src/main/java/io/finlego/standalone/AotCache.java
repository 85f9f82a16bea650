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
 * Creates the JVM's ahead-of-time cache (JEP 483, 514, 515) of a built product, by a {@link
 * Rehearsal}. With the cache FinLego starts in about half the time. This program is the last step
 * of the build.
 *
 * <p>The cache is only a convenience. If it cannot be created, one line says so and the build
 * continues. The program's argument is the product's folder, which contains {@code lib} and {@code
 * jvm.options}.
 */
public final class AotCache {

  private static final long TIMEOUT_MINUTES = 10;

  private final Path product;
  private final Path cache;

  private AotCache(Path product) {
    this.product = product;
    cache = product.resolve("finlego.aot");
  }

  public static void main(String[] arguments) throws IOException, InterruptedException {
    Locale.setDefault(Locale.ROOT);
    var isMade = new AotCache(Path.of(arguments[0]).toAbsolutePath()).make();
    if (!isMade) {
      System.out.println(
          "[WARNING] The cache for quick starts could not be created; FinLego starts without it.");
    }
  }

  private boolean make() throws IOException, InterruptedException {
    if (isFresh()) {
      return true;
    }
    Files.deleteIfExists(cache);
    var folder = Files.createTempDirectory("finlego-rehearsal-");
    try {
      var unfinished = folder.resolve("finlego.aot");
      if (!rehearse(folder, unfinished)) {
        return false;
      }
      Files.move(unfinished, cache, StandardCopyOption.REPLACE_EXISTING);
      return true;
    } finally {
      delete(folder);
    }
  }

  /**
   * Tells whether the cache is newer than every jar. The JVM compares the times and sizes of the
   * jars, so it would ignore a cache of older jars.
   */
  private boolean isFresh() throws IOException {
    if (!Files.exists(cache)) {
      return false;
    }
    try (var jars = Files.list(product.resolve("lib"))) {
      var newest = jars.map(AotCache::modified).max(Comparator.naturalOrder());
      return newest.isPresent() && modified(cache).compareTo(newest.get()) > 0;
    }
  }

  private boolean rehearse(Path folder, Path unfinished) throws IOException, InterruptedException {
    var process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "@" + product.resolve("jvm.options"),
                "-XX:AOTCacheOutput=" + unfinished,
                "-cp",
                System.getProperty("java.class.path"),
                Rehearsal.class.getName(),
                folder.toString())
            .redirectErrorStream(true)
            .redirectInput(Redirect.from(Path.of("/dev/null").toFile()))
            .redirectOutput(product.resolve("finlego.aot.log").toFile())
            .start();
    if (!process.waitFor(TIMEOUT_MINUTES, TimeUnit.MINUTES)) {
      process.destroy();
      process.waitFor();
      return false;
    }
    return process.exitValue() == 0 && Files.exists(unfinished);
  }

  private static FileTime modified(Path file) {
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
