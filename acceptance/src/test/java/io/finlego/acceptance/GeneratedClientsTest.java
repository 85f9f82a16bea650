package io.finlego.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/**
 * The clients that a common generator makes of {@code /openapi} for three languages compile as they
 * are and run the README's session.
 */
class GeneratedClientsTest {

  private static final Stack STACK = RunningStack.get();
  private static final Path GENERATOR = Path.of("target", "openapi").toAbsolutePath();
  private static final String LIBRARIES = GENERATOR.resolve("lib") + File.separator + "*";
  private static final Path JDK = Path.of(System.getProperty("java.home"), "bin");
  private static final String WITHOUT_SECOND_COMPILER = "-XX:TieredStopAtLevel=1";
  private static final Duration LIMIT = Duration.ofMinutes(5);

  @TempDir(cleanup = CleanupMode.ON_SUCCESS)
  static Path folder;

  @BeforeAll
  static void generate() throws IOException {
    Path document = folder.resolve("openapi.json");
    Files.writeString(document, Api.anonymous(STACK).get("/openapi").body());
    Path java = settings("java", "\"java\", \"library\": \"native\"", document);
    Path typescript = settings("typescript", "\"typescript-fetch\"", document);
    Path python = settings("python", "\"python\"", document);

    OutsideProgram generator =
        OutsideProgram.run(
            LIMIT,
            List.of(
                JDK.resolve("java").toString(),
                WITHOUT_SECOND_COMPILER,
                "-jar",
                GENERATOR.resolve("openapi-generator-cli.jar").toString(),
                "batch",
                "--fail-fast",
                java.toString(),
                typescript.toString(),
                python.toString()));

    assertThat(generator.exit()).as(generator.output()).isZero();
    assertThat(generator.output()).contains("3 generators successfully");
  }

  private static Path settings(String language, String generator, Path document)
      throws IOException {
    Path client = Files.createDirectories(folder.resolve(language)).resolve("client");
    return Files.writeString(
        folder.resolve(language + ".json"),
        """
        {"generatorName": %s, "inputSpec": "%s", "outputDir": "%s"}
        """
            .formatted(generator, document, client));
  }

  @Test
  void theJavaClientCompilesAndRunsTheSession() throws IOException {
    Path classes = folder.resolve("java/classes");
    List<String> compiler =
        new ArrayList<>(
            List.of(
                JDK.resolve("javac").toString(),
                "-J" + WITHOUT_SECOND_COMPILER,
                "-proc:none",
                "-nowarn",
                "-cp",
                LIBRARIES,
                "-d",
                classes.toString(),
                OutsideProgram.SCRIPTS.resolve("java/Session.java").toString()));
    try (Stream<Path> sources = Files.walk(folder.resolve("java/client/src/main/java"))) {
      sources.map(Path::toString).filter(path -> path.endsWith(".java")).forEach(compiler::add);
    }

    OutsideProgram compilation = OutsideProgram.run(LIMIT, compiler);
    assertThat(compilation.exit()).as(compilation.output()).isZero();

    requireSession(
        OutsideProgram.run(
            LIMIT,
            List.of(
                JDK.resolve("java").toString(),
                WITHOUT_SECOND_COMPILER,
                "-cp",
                classes + File.pathSeparator + LIBRARIES,
                "Session",
                STACK.url().toString())));
  }

  @Test
  void theTypeScriptClientCompilesStrictlyAndRunsTheSession() {
    requireSession(
        OutsideProgram.run(LIMIT, "typescript", folder.resolve("typescript"), STACK.url()));
  }

  @Test
  void thePythonClientRunsTheSession() {
    requireSession(OutsideProgram.run(LIMIT, "python", folder.resolve("python"), STACK.url()));
  }

  private static void requireSession(OutsideProgram session) {
    assertThat(session.exit()).as(session.output()).isZero();
    assertThat(session.output()).contains("The session is over.");
  }
}
