package io.finlego.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The documentation names what is there: its links lead to files, its libraries are those in use.
 */
class DocumentationTest {

  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

  /** Links within the repository: {@code [text](path)} and {@code [text]: path}. */
  private static final Pattern LINK =
      Pattern.compile(
          "(?m)(?:\\]\\(|^\\[[^\\]]+\\]: )(?!https?:|mailto:|#)([^)\\s#]+)(?:#[^)\\s]*)?");

  private static final Pattern DEPENDENCY = Pattern.compile("(?s)<dependency>.*?</dependency>");

  private static final Pattern NAME = Pattern.compile("`([^`]+)`");

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

  @Test
  void everyLibraryOfTheProductIsExplained() throws IOException {
    Set<String> used = new TreeSet<>();
    for (Path pom : poms()) {
      Matcher dependency = DEPENDENCY.matcher(withoutManagement(Files.readString(pom)));
      while (dependency.find()) {
        String text = dependency.group();
        if (!text.contains("io.finlego") && !text.contains("<scope>test</scope>")) {
          used.add(text.replaceFirst("(?s).*?<artifactId>([^<]*)<.*", "$1"));
        }
      }
    }
    Set<String> explained = new TreeSet<>();
    for (String line : Files.readAllLines(ROOT.resolve("docs/dependencies.md"))) {
      Matcher name = NAME.matcher(line.startsWith("| `") ? line.split("\\|")[1] : "");
      while (name.find()) {
        explained.add(name.group(1));
      }
    }
    assertThat(explained).isEqualTo(used);
  }

  private static List<Path> poms() throws IOException {
    try (Stream<Path> modules = Files.list(ROOT)) {
      return Stream.concat(
              Stream.of(ROOT.resolve("pom.xml")),
              modules.map(module -> module.resolve("pom.xml")).filter(Files::exists))
          .toList();
    }
  }

  private static String withoutManagement(String pom) {
    return pom.replaceAll("(?s)<dependencyManagement>.*</dependencyManagement>", "")
        .replaceAll("(?s)<build>.*</build>", "");
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
