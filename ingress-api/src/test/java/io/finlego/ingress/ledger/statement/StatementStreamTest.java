package io.finlego.ingress.ledger.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.finlego.ingress.Api;
import io.finlego.ingress.IngressUnderTest;
import io.finlego.ingress.PublishedRows;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Writes statements that do not fit into memory. {@code -Dfinlego.statement.rows=1000000} makes it
 * a million rows.
 */
class StatementStreamTest {

  private static final int ROWS = Integer.getInteger("finlego.statement.rows", 100_000);
  private static final int PDF_MOVEMENTS_MAX = 100_000;
  private static final LocalDate FROM = LocalDate.of(2019, 1, 1);
  private static final LocalDate TO = LocalDate.of(2026, 1, 1);
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private static History history;

  @BeforeAll
  static void fill() {
    history = History.ofLength(ROWS, 1000);
  }

  private static HttpResponse<InputStream> open(IngressUnderTest ingress, String format)
      throws Exception {
    String token =
        ingress
            .api()
            .post("/sandbox/token", "{\"scope\": \"system\"}")
            .json()
            .path("access_token")
            .asString();
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(ingress.url() + history.path(FROM, TO, format)))
            .header("Authorization", "Bearer " + token)
            .timeout(Duration.ofMinutes(5))
            .build();
    return HTTP.send(request, HttpResponse.BodyHandlers.ofInputStream());
  }

  /**
   * The limit applies to the whole JVM. Holding a statement of any format in memory would need
   * hundreds of megabytes.
   */
  @ParameterizedTest
  @EnumSource(StatementFormat.class)
  void aHeapOf48MegabytesIsEnoughForAStatementOfAnyLength(StatementFormat format) throws Exception {
    assumeThat(format == StatementFormat.PDF && ROWS > PDF_MOVEMENTS_MAX).isFalse();
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx48m",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                SmallHeap.class.getName(),
                IngressUnderTest.shared().databaseUrl(),
                history.account.toString(),
                format.word())
            .redirectErrorStream(true)
            .start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(process.waitFor()).as(output).isZero();
    assertThat(output).contains(format.word() + ": " + ROWS + " rows");
    System.out.print(output);
  }

  /**
   * Measures a program that has written a statement before, because the first one also loads fonts
   * and classes.
   */
  @ParameterizedTest
  @EnumSource(StatementFormat.class)
  void aStatementsFirstByteComesWithinASecond(StatementFormat format) throws Exception {
    IngressUnderTest ingress = IngressUnderTest.shared();
    PublishedRows.shared().system().bytes(history.path(FROM, FROM, format.word()));
    long begun = System.nanoTime();
    try (InputStream body = open(ingress, format.word()).body()) {
      assertThat(body.read()).isNotNegative();
      Duration elapsed = Duration.ofNanos(System.nanoTime() - begun);
      System.out.printf("%s: first byte after %d ms%n", format.word(), elapsed.toMillis());
      assertThat(elapsed).isLessThan(Duration.ofSeconds(1));
    }
  }

  @Test
  void aStatementsLastByteComes() throws Exception {
    IngressUnderTest ingress = IngressUnderTest.shared();
    try (InputStream body = open(ingress, "csv").body();
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8))) {
      String header = lines.readLine();
      assertThat(header).startsWith("record,");
      assertThat(lines.readLine()).startsWith("opening,");
      try (Stream<String> outputLines = lines.lines()) {
        List<String> ends = outputLines.filter(line -> !line.startsWith("movement,")).toList();
        assertThat(ends).hasSize(1);
        assertThat(ends.getFirst())
            .startsWith("closing,")
            .contains(history.major(ROWS).toPlainString());
      }
    }
  }

  @Test
  void aReaderThatStallsHoldsUpNoOtherReadAndOneThatLeavesFreesItsPlace() throws Exception {
    try (IngressUnderTest ingress =
        IngressUnderTest.startBesideShared(
            Map.of(
                "finlego.ingress.statements.max-concurrent", "1",
                "finlego.ingress.statements.slot-wait-ms", "50",
                "spring.datasource.hikari.maximum-pool-size", "1",
                "spring.datasource.hikari.minimum-idle", "1"))) {
      Api system = ingress.awaitReady().api().system();
      String small = history.path(FROM, FROM, "json");

      try (InputStream unread = open(ingress, "json").body()) {
        assertThat(unread.read()).isEqualTo('{');
        Api.Answer refused = system.get(small);

        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.code()).isEqualTo("tooManyRequests");
        assertThat(refused.header("Retry-After")).isNotEmpty();
        assertThat(system.get("/Accounts/" + history.account).status()).isEqualTo(200);
      }

      Awaitility.await()
          .atMost(Duration.ofSeconds(15))
          .until(() -> system.get(small).status() == 200);
    }
  }

  @Test
  void aStatementThatTakesTooLongIsCutOff() throws Exception {
    try (IngressUnderTest ingress =
        IngressUnderTest.startBesideShared(
            Map.of("finlego.ingress.statements.max-duration-seconds", "1"))) {
      ingress.awaitReady();
      HttpResponse<InputStream> answer = open(ingress, "json");
      Thread.sleep(Duration.ofMillis(1500));
      try (InputStream body = answer.body()) {
        assertThat(org.assertj.core.api.Assertions.catchThrowable(body::readAllBytes))
            .isInstanceOf(IOException.class);
      }
    }
    assertThat(PublishedRows.shared().system().get("/Accounts/" + history.account).status())
        .isEqualTo(200);
  }
}
