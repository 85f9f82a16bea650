package io.finlego.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The commands of the README, run as they stand there, except for the ports. */
class ReadmeTest {

  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  private static final Pattern BASH = Pattern.compile("```bash\\n(.*?)```", Pattern.DOTALL);

  @Test
  void everyCommandOfTheFirstSessionWorks() throws Exception {
    Stack stack = RunningStack.get();
    List<String> blocks = new ArrayList<>();
    Matcher matcher = BASH.matcher(Files.readString(ROOT.resolve("README.md")));
    while (matcher.find()) {
      blocks.add(matcher.group(1));
    }
    assertThat(blocks.getFirst()).startsWith("./mvnw verify").contains("./finlego up");
    assertThat(blocks).hasSizeGreaterThan(5);
    String session =
        "set -euo pipefail\n"
            + surroundings(stack)
            + String.join("\n", blocks.subList(1, blocks.size()))
                .replace("http://localhost:8080", stack.url().toString());

    String output = run(session);

    assertThat(output)
        .contains("\"posted\"", "\"pending\"")
        .contains("\"heldAmount\": 30")
        .contains("\"availableBalance\": 70")
        .contains("\"name\":\"Daily\"", "\"name\":\"Savings\"")
        .contains("\"coverage\"")
        .contains("PaymentPosted");
  }

  @Test
  void theDemoTellsItsStoryToTheEnd() throws Exception {
    Stack stack = RunningStack.get();

    String output = run(surroundings(stack) + "./finlego demo");

    assertThat(output).containsIgnoringCase("treasury");
  }

  private static String surroundings(Stack stack) {
    return "export FINLEGO_URL=%s FINLEGO_KAFKA_PORT=%s\n"
        .formatted(stack.url(), stack.kafkaPort());
  }

  private static String run(String script) throws IOException, InterruptedException {
    Path output = Files.createTempFile("readme", ".log");
    Process process =
        new ProcessBuilder("bash", "-c", script)
            .directory(ROOT.toFile())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    boolean ended = process.waitFor(120, TimeUnit.SECONDS);
    process.destroyForcibly();
    String printed = Files.readString(output);
    assertThat(ended).as(printed).isTrue();
    assertThat(process.exitValue()).as(printed).isZero();
    return printed;
  }
}
