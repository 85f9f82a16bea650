package io.finlego.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The script {@code ./finlego}, with various arguments and on a machine without a JDK. */
class ScriptTest {

  private static final Path SCRIPT = Path.of("..", "finlego").toAbsolutePath().normalize();

  @TempDir private Path elsewhere;

  private record Said(int status, String output) {}

  @Test
  void helpListsCommandsAndSettings() throws Exception {
    var output = run(SCRIPT, Map.of(), "help");

    assertThat(output.status()).isZero();
    assertThat(output.output())
        .contains("./finlego up", "./finlego demo", "./finlego bench")
        .contains("FINLEGO_PORT", "FINLEGO_MANAGEMENT_PORT", "FINLEGO_KAFKA_PORT")
        .contains("FINLEGO_POSTGRES_PORT", "FINLEGO_DATA");
  }

  @Test
  void anUnknownCommandShowsTheUsage() throws Exception {
    assertThat(run(SCRIPT, Map.of(), "down")).satisfies(this::isUsage);
    assertThat(run(SCRIPT, Map.of())).satisfies(this::isUsage);
  }

  @Test
  void upTakesNoArguments() throws Exception {
    var output = run(SCRIPT, Map.of(), "up", "--port=80");

    assertThat(output.status()).isEqualTo(1);
    assertThat(output.output())
        .isEqualTo(
            "FinLego: 'up' takes no arguments; settings come from the environment (./finlego"
                + " help).\n");
  }

  @Test
  void aMissingJdk25IsReportedInOneLineEvenThroughALink() throws Exception {
    var link = Files.createSymbolicLink(elsewhere.resolve("bank"), SCRIPT);
    var tools = Files.createDirectory(elsewhere.resolve("bin"));
    for (var tool : List.of("bash", "dirname", "readlink", "grep", "sed")) {
      Files.createSymbolicLink(tools.resolve(tool), find(tool));
    }
    var bare = Map.of("PATH", tools.toString(), "FINLEGO_JDK_FOLDERS", "");

    for (var command : List.of("up", "demo")) {
      assertThat(run(link, bare, command))
          .isEqualTo(
              new Said(
                  1,
                  "FinLego: No JDK 25 was found: install one (https://adoptium.net), or set"
                      + " JAVA25_HOME to its folder.\n"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"up", "demo", "events", "bench"})
  void theOutputIsUtf8WhateverTheLocale(String command) throws Exception {
    var checkout = FakeCheckout.create(elsewhere, "echo \"$@\"\n");

    var output =
        run(
            checkout.script(),
            Map.of("JAVA_HOME", checkout.jdk().toString(), "LC_ALL", "POSIX"),
            command);

    assertThat(output.status()).as(output.output()).isZero();
    assertThat(output.output()).contains("-Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8");
  }

  @Test
  void onlyTheOwnerMayReadANewDataFolderFromTheBeginning() throws Exception {
    var data = elsewhere.resolve("a bank/data");
    var checkout = FakeCheckout.create(elsewhere, "ls -ld \"$FINLEGO_DATA\" | cut -c 1-10\n");

    var output =
        run(
            checkout.script(),
            Map.of("JAVA_HOME", checkout.jdk().toString(), "FINLEGO_DATA", data.toString()),
            "up");

    assertThat(output.output()).contains("drwx------\n");
    assertThat(data.resolve("tmp")).isDirectory();
  }

  private void isUsage(Said output) {
    assertThat(output.status()).isEqualTo(2);
    assertThat(output.output()).contains("./finlego up");
  }

  private Said run(Path script, Map<String, String> environment, String... arguments)
      throws Exception {
    var command = new ArrayList<>(List.of(find("bash").toString(), script.toString()));
    command.addAll(List.of(arguments));
    var output = Files.createTempFile(elsewhere, "said", ".txt");
    var builder =
        new ProcessBuilder(command)
            .directory(elsewhere.toFile())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile());
    builder
        .environment()
        .keySet()
        .removeIf(name -> name.startsWith("JAVA") || name.startsWith("JDK"));
    builder.environment().putAll(environment);
    var process = builder.start();
    assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    return new Said(process.exitValue(), Files.readString(output));
  }

  private static Path find(String tool) {
    return List.of("/bin", "/usr/bin").stream()
        .map(folder -> Path.of(folder, tool))
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow();
  }
}
