import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Checks or rewrites all hand-written Java sources below a root in one JVM.
 *
 * <p>Arguments: {@code check | write} and the root. Files that have not changed since the last clean
 * check are skipped; {@code target/formatter/clean} remembers when that was.
 */
final class Format {
  private static final Set<String> SKIPPED = Set.of("target", "data", "node_modules");

  public static void main(String[] arguments) throws IOException {
    var write = arguments[0].equals("write");
    var root = Path.of(arguments[1]);
    var clean = root.resolve("target/formatter/clean");
    var since =
        Files.exists(clean) ? Files.getLastModifiedTime(clean) : FileTime.fromMillis(Long.MIN_VALUE);
    var started = FileTime.fromMillis(System.currentTimeMillis());
    var unformatted =
        sources(root, since).parallelStream()
            .map(file -> format(file, write))
            .filter(Objects::nonNull)
            .sorted()
            .toList();
    if (!write && !unformatted.isEmpty()) {
      unformatted.forEach(file -> System.err.println("Not formatted: " + root.relativize(file)));
      System.err.println("Run ./mvnw -Pformat validate -N to format the sources.");
      System.exit(1);
    }
    unformatted.forEach(file -> System.out.println("Formatted: " + root.relativize(file)));
    Files.createDirectories(clean.getParent());
    Files.writeString(clean, "");
    Files.setLastModifiedTime(clean, started);
  }

  private static List<Path> sources(Path root, FileTime since) throws IOException {
    var files = new ArrayList<Path>();
    Files.walkFileTree(
        root,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            var name = folder.getFileName().toString();
            var skip = !folder.equals(root) && (SKIPPED.contains(name) || name.startsWith("."));
            return skip ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (file.toString().endsWith(".java")
                && attributes.lastModifiedTime().compareTo(since) >= 0) {
              files.add(file);
            }
            return FileVisitResult.CONTINUE;
          }
        });
    return files;
  }

  /** Returns the file if it was not formatted, or null. A file that does not parse counts as not formatted. */
  private static Path format(Path file, boolean write) {
    try {
      var before = Files.readString(file);
      var after = new Formatter().formatSourceAndFixImports(before);
      if (before.equals(after)) {
        return null;
      }
      if (write) {
        Files.writeString(file, after);
      }
      return file;
    } catch (FormatterException | IOException e) {
      System.err.println(file + ": " + e.getMessage());
      return file;
    }
  }
}
