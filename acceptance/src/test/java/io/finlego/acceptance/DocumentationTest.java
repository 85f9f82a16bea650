package io.finlego.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Links in the documentation lead to existing files. */
class DocumentationTest {

  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

  /** Links within the repository: {@code [text](path)} and {@code [text]: path}. */
  private static final Pattern LINK =
      Pattern.compile(
          "(?m)(?:\\]\\(|^\\[[^\\]]+\\]: )(?!https?:|mailto:|#)([^)\\s#]+)(?:#[^)\\s]*)?");

  @Test
  void everyLinkLeadsToAFileOfTheRepository() throws IOException {
    List<String> broken = new ArrayList<>();
    int links = 0;
    for (Path page : pages()) {
      Matcher link = LINK.matcher(Files.readString(page));
      while (link.find()) {
        links++;
        Path target = page.resolveSibling(link.group(1));
        if (!Files.exists(target)) {
          broken.add(ROOT.relativize(page) + " → " + link.group(1));
        }
      }
    }
    assertThat(broken).isEmpty();
    assertThat(links).as("links that were followed").isGreaterThan(30);
  }

  private static List<Path> pages() throws IOException {
    try (Stream<Path> root = Files.list(ROOT);
        Stream<Path> docs = Files.walk(ROOT.resolve("docs"))) {
      return Stream.concat(root, docs)
          .filter(path -> path.getFileName().toString().endsWith(".md"))
          .toList();
    }
  }
}
