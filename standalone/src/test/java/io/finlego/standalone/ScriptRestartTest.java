package io.finlego.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How {@code ./finlego up} starts FinLego again, and how one signal ends both. */
class ScriptRestartTest {

  /** Waits for SIGTERM, and then ends with the status. */
  private static final String RUNNING =
      """
      trap 'echo stopped; exit %s' TERM
      echo up
      while :; do sleep 0.05; done
      """;

  @TempDir private Path folder;
  private Path output;

  /** FinLego asks for another start with the status 75. Without memory the JVM ends with 3. */
  @ParameterizedTest
  @ValueSource(ints = {75, 3})
  void aRestartAndThenFailedStartsLeadToAnotherStart(int finLegoStatus) throws Exception {
    var process =
        up(
            """
            echo run >> "$0.runs"
            case $(wc -l < "$0.runs") in
              *1) exit %s ;;
              *2) exit 1 ;;
              *) exit 4 ;;
            esac
            """
                .formatted(finLegoStatus));

    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isEqualTo(4);
    assertThat(output)
        .content()
        .containsSubsequence("FinLego is started again in 1 s", "FinLego is started again in 2 s");
  }

  @Test
  void aStartThatFailsAtFirstIsNotTriedAgain() throws Exception {
    var process = up("exit 1\n");

    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isEqualTo(1);
    assertThat(output).content().doesNotContain("started again");
  }

  /** A stop is final even if FinLego asks to be started again meanwhile, with the status 75. */
  @ParameterizedTest
  @ValueSource(ints = {0, 75})
  void aSignalToTheScriptStopsFinLegoForGood(int finLegoStatus) throws Exception {
    var process = up(RUNNING.formatted(finLegoStatus));
    awaitOutput("up");

    process.destroy();

    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isZero();
    assertThat(output).content().endsWith("stopped\n");
  }

  /** The pauses become longer, so that FinLego does not start again without end. */
  @ParameterizedTest
  @ValueSource(ints = {75, 3})
  void aSignalDuringThePauseEndsTheScript(int finLegoStatus) throws Exception {
    var process = up("exit %s\n".formatted(finLegoStatus));
    awaitOutput("again in 4 s");

    process.destroy();

    assertThat(process.waitFor(3, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isZero();
  }

  @Test
  void finLegoEndsWithAScriptThatIsKilled() throws Exception {
    assumeThat(Path.of("/usr/bin/setpriv")).exists();
    var process = up(RUNNING.formatted(0));
    awaitOutput("up");
    var finLego = process.children().findFirst().orElseThrow();

    process.destroyForcibly();

    assertThat(finLego.onExit()).succeedsWithin(Duration.ofSeconds(60));
  }

  private Process up(String java) throws IOException {
    var checkout = FakeCheckout.create(folder, java);
    output = Files.createTempFile(folder, "output", ".txt");
    var builder =
        new ProcessBuilder(checkout.script().toString(), "up")
            .redirectErrorStream(true)
            .redirectOutput(output.toFile());
    builder.environment().put("JAVA_HOME", checkout.jdk().toString());
    builder.environment().put("FINLEGO_DATA", folder.resolve("data").toString());
    return builder.start();
  }

  private void awaitOutput(String text) throws Exception {
    var deadlineNanos = System.nanoTime() + Duration.ofSeconds(60).toNanos();
    while (!Files.readString(output).contains(text)) {
      assertThat(System.nanoTime()).as(Files.readString(output)).isLessThan(deadlineNanos);
      Thread.sleep(20);
    }
  }
}
