package io.finlego.ingress.ledger.statement;

import static org.assertj.core.api.Assertions.assertThat;

import io.finlego.ingress.Api;
import io.finlego.ingress.IngressUnderTest;
import io.finlego.ingress.RawCaller;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Callers that take nothing of a statement, or take it slowly. */
class StalledReadersTest {

  private static final LocalDate FROM = LocalDate.of(2019, 1, 1);
  private static final LocalDate TO = LocalDate.of(2026, 1, 1);
  private static final String END_OF_TRANSFER = "\r\n0\r\n\r\n";

  private static History history;
  private static IngressUnderTest ingress;

  @BeforeAll
  static void start() {
    history = History.ofLength(60_000, 1000);
    ingress =
        IngressUnderTest.startBesideShared(
            Map.of(
                "server.tomcat.connection-timeout", "1s",
                "finlego.ingress.statements.max-concurrent", "1",
                "finlego.ingress.statements.slot-wait-ms", "50"));
    ingress.awaitReady();
  }

  @AfterAll
  static void stop() {
    ingress.close();
  }

  @ParameterizedTest
  @EnumSource(StatementFormat.class)
  void aReaderThatTakesNothingIsCutOffAndGivesItsPlaceBack(StatementFormat format)
      throws Exception {
    Api system = ingress.api().system();
    String small = history.path(FROM, FROM, "json");
    double before = stalled();

    try (RawCaller reader = new RawCaller(ingress)) {
      reader.get(history.path(FROM, TO, format.word()));
      Awaitility.await().until(() -> system.get(small).status() == 429 && turns() == 0);
      Awaitility.await()
          .atMost(Duration.ofSeconds(30))
          .until(() -> system.get(small).status() == 200);

      assertThat(stalled()).isEqualTo(before + 1);
      assertThat(text(reader.in().readAllBytes())).doesNotEndWith(END_OF_TRANSFER);
    }
  }

  /**
   * The reader takes half a megabyte a second. A whole statement of this length would fit into the
   * buffers of the network several times over that time, if nothing bounded them.
   */
  @Test
  void aReaderThatTakesALittleAllTheTimeGetsTheWholeStatement() throws Exception {
    try (RawCaller reader = new RawCaller(ingress)) {
      reader.get(history.path(FROM, TO, "csv"));
      InputStream in = reader.in();
      for (int i = 0; i < 60; i++) {
        assertThat(in.readNBytes(25_000)).hasSize(25_000);
        Thread.sleep(Duration.ofMillis(50));
      }

      assertThat(text(in.readAllBytes())).endsWith(END_OF_TRANSFER);
    }
  }

  private static double stalled() {
    return ingress
        .bean(MeterRegistry.class)
        .counter("finlego.ingress.answers.cut", "reason", "stalled")
        .count();
  }

  /** The number of requests that do heavy work at this moment. */
  private static double turns() {
    return ingress
        .bean(MeterRegistry.class)
        .get("finlego.ingress.admission.processors.busy")
        .gauge()
        .value();
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }
}
