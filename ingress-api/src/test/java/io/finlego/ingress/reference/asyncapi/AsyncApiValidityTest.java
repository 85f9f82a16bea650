package io.finlego.ingress.reference.asyncapi;

import static org.assertj.core.api.Assertions.assertThat;

import io.finlego.ingress.IngressUnderTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class AsyncApiValidityTest {

  private static final int ERROR = 0;
  private static final int INFORMATION = 2;

  /** A document with an unknown action and a server without a protocol. */
  private static final String FAULTY =
      """
      {
        "asyncapi": "3.0.0",
        "info": {"title": "Faulty", "version": "1"},
        "servers": {"kafka": {"host": "localhost:9092"}},
        "channels": {"events": {"address": "events"}},
        "operations": {"receiveEvents": {"action": "subscribe", "channel": {"$ref": "#/channels/events"}}}
      }
      """;

  private static OfficialParser parser;

  @BeforeAll
  static void load() {
    parser = new OfficialParser();
  }

  @AfterAll
  static void close() {
    parser.close();
  }

  @Test
  void theDocumentIsValidAndOnlyNotOfTheLatestVersion() {
    String document = IngressUnderTest.shared().awaitReady().api().get("/asyncapi").text();

    assertThat(parser.diagnostics(document))
        .allSatisfy(
            diagnostic -> {
              assertThat(diagnostic.code()).isEqualTo("asyncapi-latest-version");
              assertThat(diagnostic.severity()).isEqualTo(INFORMATION);
            });
  }

  @Test
  void theParserFindsFaults() {
    assertThat(parser.diagnostics(FAULTY))
        .filteredOn(diagnostic -> diagnostic.severity() == ERROR)
        .extracting(OfficialParser.Diagnostic::path)
        .anyMatch(path -> path.contains("receiveEvents"))
        .anyMatch(path -> path.contains("servers"));
  }
}
