package io.finlego.ingress.asyncapi;

import static org.assertj.core.api.Assertions.assertThat;

import io.finlego.ingress.IngressUnderTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class AsyncApiValidityTest {

  private static final int ERROR = 0;
  private static final int INFORMATION = 2;

  private static OfficialParser parser;

  private final ObjectNode document =
      (ObjectNode) IngressUnderTest.shared().awaitReady().api().get("/asyncapi").json();

  @BeforeAll
  static void load() {
    parser = new OfficialParser();
  }

  @AfterAll
  static void close() {
    parser.close();
  }

  @Test
  void the_document_is_valid_and_only_not_of_the_latest_version() {
    assertThat(parser.diagnostics(document.toString()))
        .allSatisfy(
            diagnostic -> {
              assertThat(diagnostic.code()).isEqualTo("asyncapi-latest-version");
              assertThat(diagnostic.severity()).isEqualTo(INFORMATION);
            });
  }

  @Test
  void the_parser_would_have_found_a_fault() {
    document.withObject("/operations/receiveClientEvents").put("action", "subscribe");
    document.withObject("/servers/kafka").remove("protocol");

    assertThat(parser.diagnostics(document.toString()))
        .filteredOn(diagnostic -> diagnostic.severity() == ERROR)
        .extracting(OfficialParser.Diagnostic::path)
        .anyMatch(path -> path.contains("receiveClientEvents"))
        .anyMatch(path -> path.contains("servers"));
  }
}
