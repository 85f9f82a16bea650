package io.finlego.ingress.reference.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/**
 * The script of the reference's page, run by Node with stand-ins for the browser and the viewer.
 */
class SandboxTokenOnPageTest {

  private static final Path PAGE = Path.of("src/main/resources/docs/page.js");
  private static final Path RUN = Path.of("src/test/resources/docs/run-page.js");

  @Test
  void aClickGetsATokenThatTheViewerSends() throws Exception {
    assertThat(run("sandbox"))
        .contains("\"hidden\":false")
        .contains(
            "\"POST sandbox/token {\\\"scope\\\":\\\"system\\\"}\",\"POST sandbox/token"
                + " {\\\"scope\\\":\\\"frontoffice\\\",\\\"clientId\\\":\\\"01980a4e\\\"}\"")
        .contains(
            "\"viewers\":[{\"token\":null,\"destroyed\":true},"
                + "{\"token\":\"token-1\",\"destroyed\":true},"
                + "{\"token\":\"token-2\",\"destroyed\":false}]");
  }

  @Test
  void onlyTheSandboxOffersTokens() throws Exception {
    assertThat(run("production")).contains("\"hidden\":true");
  }

  private static String run(String place) throws IOException, InterruptedException {
    assumeTrue(hasNode(), "Node is not installed, so the script of the page is not run.");
    Process node =
        new ProcessBuilder("node", RUN.toString(), PAGE.toString(), place)
            .redirectErrorStream(true)
            .start();
    String output = new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(node.waitFor(30, TimeUnit.SECONDS)).isTrue();
    assertThat(node.exitValue()).as(output).isZero();
    return output;
  }

  private static boolean hasNode() throws InterruptedException {
    try {
      return new ProcessBuilder("node", "--version").start().waitFor() == 0;
    } catch (IOException e) {
      return false;
    }
  }
}
