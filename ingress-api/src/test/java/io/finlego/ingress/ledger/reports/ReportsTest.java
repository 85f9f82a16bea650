package io.finlego.ingress.ledger.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.finlego.ingress.http.result.ApiException;
import io.finlego.ingress.http.shape.Bodies;
import io.micrometer.observation.ObservationRegistry;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Tests {@link Reports} with a server that answers as the reports' service does. */
@ExtendWith(OutputCaptureExtension.class)
class ReportsTest {

  private final AtomicReference<String> requestBody = new AtomicReference<>("");
  private final AtomicReference<@Nullable String> token = new AtomicReference<>();
  private HttpServer server;
  private Reports reports;
  private int status = 200;
  private String body = "[]";

  @BeforeEach
  void startServer() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          String sent =
              new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
          requestBody.set(exchange.getRequestMethod() + " " + exchange.getRequestURI() + sent);
          token.set(exchange.getRequestHeaders().getFirst("Authorization"));
          byte[] answer = body.getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().add("Content-Type", "application/json");
          exchange.sendResponseHeaders(status, answer.length);
          exchange.getResponseBody().write(answer);
          exchange.close();
        });
    server.start();
    reports = reportsAt("http://127.0.0.1:" + server.getAddress().getPort());
  }

  private static Reports reportsAt(String url) {
    return reportsAt(url, null);
  }

  private static Reports reportsAt(String url, @Nullable String secret) {
    return ReportsConfiguration.reports(
        url, new ReportsSettings(secret), Bodies.MAPPER, ObservationRegistry.NOOP);
  }

  @AfterEach
  void stopServer() {
    server.stop(0);
  }

  @Test
  void aggregatedAmountsKeepEveryDigit() {
    body =
        """
        [{"currency": "EUR", "accountsCount": 2, "balance": 91999999999999999.99, "heldAmount": 0.00,
          "availableBalance": 1.10, "debitTurnover": 2, "creditTurnover": 3, "asOf": "2026-03-02T09:21:00.000004Z"}]
        """;
    UUID client = UUID.randomUUID();

    var amounts = reports.aggregatedAmounts(new AggregatedAmountsFilter(client, "EUR", null));

    assertThat(requestBody.get())
        .isEqualTo("GET /reports/aggregated-amounts?clientId=" + client + "&currency=EUR");
    assertThat(amounts.getFirst().balance()).isEqualTo(new BigDecimal("91999999999999999.99"));
    assertThat(amounts.getFirst().asOf()).hasToString("2026-03-02T09:21:00.000004Z");
  }

  @Test
  void daysAreAskedForInABody() {
    UUID account = UUID.randomUUID();
    LocalDate day = LocalDate.of(2026, 3, 1);

    assertThat(reports.dailyBalances(new DailyBalancesRequest(List.of(account), null, day, day)))
        .isEmpty();

    assertThat(requestBody.get())
        .isEqualTo(
            "POST /reports/daily-balances{\"accountIds\":[\"%s\"],\"from\":\"2026-03-01\",\"to\":\"2026-03-01\"}"
                .formatted(account));
  }

  @Test
  void theTreasurysSummaryIsAskedFor() {
    body = "[{\"currency\": \"EUR\", \"clientFunds\": 1.00, \"coverage\": null, \"asOf\": null}]";

    assertThat(reports.treasurySummary().getFirst().clientFunds())
        .isEqualTo(new BigDecimal("1.00"));
    assertThat(requestBody.get()).isEqualTo("GET /reports/treasury-summary");
  }

  @Test
  void aRefusalOfTheReportsIsPassedOnWithItsField() {
    status = 400;
    body =
        "{\"code\": \"invalidField\", \"field\": \"clientId\", \"message\": \"Too many"
            + " accounts.\"}";

    assertThatThrownBy(reports::treasurySummary)
        .isInstanceOfSatisfying(
            ApiException.class,
            refused -> {
              assertThat(refused.status().value()).isEqualTo(400);
              assertThat(refused.faults().getFirst().field()).isEqualTo("clientId");
            });
  }

  @Test
  void theSecretIsSentIfThereIsOne() {
    String url = "http://127.0.0.1:" + server.getAddress().getPort();

    reports.treasurySummary();
    assertThat(token.get()).isNull();
    reportsAt(url, "").treasurySummary();
    assertThat(token.get()).isNull();
    reportsAt(url, "a-secret-of-tests").treasurySummary();
    assertThat(token.get()).isEqualTo("Bearer a-secret-of-tests");
    assertThat(new ReportsSettings("a-secret-of-tests").toString()).doesNotContain("a-secret");
  }

  @Test
  void reportsThatRefuseTheSecretAreUnavailableAndTheLogSaysSoOnceAMinute(CapturedOutput output) {
    status = 401;

    assertUnavailable(reports);
    assertUnavailable(reports);

    assertThat(output).containsOnlyOnce("finlego.reports.secret must be the same for both");
  }

  @Test
  void reportsThatRestoreTheirFiguresAreUnavailable() {
    status = 503;

    assertUnavailable(reports);
  }

  @Test
  void reportsWhoseAnswerMakesNoSenseAreUnavailable() {
    body = "no JSON";

    assertUnavailable(reports);
  }

  @Test
  void reportsThatDoNotAnswerAreUnavailable() {
    String url = "http://127.0.0.1:" + server.getAddress().getPort();
    server.stop(0);

    assertUnavailable(reportsAt(url));
  }

  private static void assertUnavailable(Reports reports) {
    assertThatThrownBy(reports::treasurySummary)
        .isInstanceOfSatisfying(
            ApiException.class,
            refused -> {
              assertThat(refused.status().value()).isEqualTo(503);
              assertThat(refused.faults().getFirst().code()).isEqualTo("unavailable");
            });
  }
}
