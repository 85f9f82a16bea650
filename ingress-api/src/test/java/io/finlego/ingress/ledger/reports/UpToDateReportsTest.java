package io.finlego.ingress.ledger.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.finlego.ingress.IngressUnderTest;
import io.finlego.ingress.PublishedRows;
import io.finlego.ingress.access.visibility.ReadScope;
import io.finlego.ingress.http.result.ApiException;
import io.finlego.ingress.http.shape.Bodies;
import io.micrometer.observation.ObservationRegistry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tests with reports that hear of an account and of its changes later than the ledger has them. */
class UpToDateReportsTest {

  private static final ReadScope.Everything EVERYTHING = new ReadScope.Everything();
  private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

  private final PublishedRows rows = PublishedRows.shared();
  private final LedgerAccounts known = IngressUnderTest.shared().bean(LedgerAccounts.class);
  private final Queue<String> answers = new ArrayDeque<>();
  private HttpServer server;
  private UpToDateReports reports;

  /** Gives each answer once, and the last one again and again. */
  @BeforeEach
  void startServer() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          exchange.getRequestBody().readAllBytes();
          String next = answers.size() > 1 ? answers.remove() : answers.element();
          byte[] answer = next.getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().add("Content-Type", "application/json");
          exchange.sendResponseHeaders(200, answer.length);
          exchange.getResponseBody().write(answer);
          exchange.close();
        });
    server.start();
    reports =
        new UpToDateReports(
            ReportsConfiguration.reports(
                "http://127.0.0.1:" + server.getAddress().getPort(),
                new ReportsSettings(null),
                Bodies.MAPPER,
                ObservationRegistry.NOOP),
            known);
  }

  @AfterEach
  void stopServer() {
    server.stop(0);
  }

  @Test
  void theDaysOfANewAccountAreWaitedFor() {
    UUID account = UUID.randomUUID();
    answers.addAll(List.of("[]", "[]", "[" + day(account, 1) + "]"));

    assertThat(reports.dailyBalances(request(account), Map.of(account, 1L)))
        .extracting(DailyBalance::accountId)
        .containsExactly(account);
  }

  @Test
  void theDaysIncludeEveryChangeThatTheLedgerHadMade() {
    UUID account = UUID.randomUUID();
    answers.addAll(
        List.of(
            "[" + day(account, 6) + "]", "[" + day(account, 6) + "]", "[" + day(account, 8) + "]"));

    assertThat(reports.dailyBalances(request(account), Map.of(account, 7L)))
        .extracting(DailyBalance::version)
        .containsExactly(7L);
  }

  @Test
  void anAccountThatTheReportsNeverHearOfDoesNotLookLikeNothing() {
    UUID account = UUID.randomUUID();
    UUID other = UUID.randomUUID();
    answers.add("[" + day(other, 1) + "]");

    assertThatThrownBy(
            () -> reports.dailyBalances(request(account), Map.of(account, 1L, other, 1L)))
        .isInstanceOf(ApiException.class)
        .hasMessageContaining("unavailable");
  }

  @Test
  void changesThatTheReportsNeverHearOfDoNotLookLikeNothing() {
    UUID account = UUID.randomUUID();
    answers.add("[" + day(account, 6) + "]");

    assertThatThrownBy(() -> reports.dailyBalances(request(account), Map.of(account, 7L)))
        .isInstanceOf(ApiException.class)
        .hasMessageContaining("unavailable");
    assertThat(reports.newestDays(request(account), Map.of(account, 7L)))
        .extracting(ReportedDay::revision)
        .containsExactly(6L);
  }

  @Test
  void reportsOfTheReleaseBeforeOnlyTellTheAccount() {
    UUID account = UUID.randomUUID();
    answers.add("[" + day(account, 6).replaceAll("(?s),\\s*\"revision.*", "}") + "]");

    assertThat(reports.dailyBalances(request(account), Map.of(account, 7L)))
        .extracting(DailyBalance::version)
        .containsOnlyNulls();
  }

  @Test
  void theSumsOverAClientsAccountsAreReadWhenTheReportsHaveAllTheirChanges() {
    UUID client = rows.client();
    UUID first = rows.account(client, "EUR", 0, 0, 0, 0).id();
    PublishedRows.Row closed = rows.account(client, "EUR", 1, 0, 0, 0);
    rows.ledger().changed(closed, "Gone", "{}", "closed");
    answers.addAll(
        List.of(
            "[]",
            "[" + day(first, 1) + "]",
            "[" + day(first, 1) + "," + day(closed.id(), 1) + "]",
            sums("EUR", 1)));

    assertThat(
            reports.aggregatedAmounts(EVERYTHING, new AggregatedAmountsFilter(client, null, null)))
        .extracting(AggregatedAmount::currency)
        .containsExactly("EUR");
    assertThat(answers).as("what was not read").hasSize(1);
  }

  @Test
  void theRevisionsOfTheNewestPaymentsAccountsAreKnown() {
    PublishedRows.Row debit = rows.account(rows.client(), "EUR", 0, 0, 0, 0);
    PublishedRows.Row credit = rows.account(rows.client(), "EUR", 0, 0, 0, 0);
    PublishedRows.Row creditLater = rows.account(rows.client(), "EUR", 0, 0, 0, 0);
    Instant newest = Instant.now().truncatedTo(ChronoUnit.MICROS);
    rows.transaction(
        rows.payment("pending", null, newest), 1, debit, credit, 1, "EUR", "pending", newest);
    UUID old =
        rows.transaction(
            rows.payment("posted", null, Instant.EPOCH),
            1,
            debit,
            creditLater,
            1,
            "EUR",
            "posted",
            Instant.EPOCH);
    rows.ledger().posted(old, newest, LocalDate.ofInstant(newest, ZoneOffset.UTC));

    assertThat(known.ofNewestPayments(EVERYTHING))
        .containsKeys(debit.id(), credit.id(), creditLater.id());
  }

  @Test
  void theCurrenciesOfTheWholeLedgerAreKnown() {
    UUID client = rows.client();
    rows.account(client, "SEK", 0, 0, 0, 0);
    rows.account(client, "EUR", 1, 0, 0, 0);

    assertThat(known.currencies(EVERYTHING, AggregatedAmountsFilter.ALL))
        .contains("EUR", "SEK")
        .doesNotHaveDuplicates();
    assertThat(known.currencies(EVERYTHING, new AggregatedAmountsFilter(client, null, "client")))
        .containsExactly("EUR", "SEK");
    assertThat(known.currencies(EVERYTHING, new AggregatedAmountsFilter(client, "SEK", null)))
        .containsExactly("SEK");
    assertThat(known.currencies(EVERYTHING, new AggregatedAmountsFilter(client, null, "fees")))
        .isEmpty();
  }

  private static DailyBalancesRequest request(UUID account) {
    return new DailyBalancesRequest(List.of(account), null, DAY, DAY);
  }

  private static String day(UUID account, long revision) {
    return """
    {"accountId": "%s", "date": "2026-03-01", "currency": "EUR", "openingBalance": 0.00, "debitTurnover": 0.00,
     "creditTurnover": 0.00, "closingBalance": 0.00, "transactionsCount": 0, "revision": %s, "version": %s,
     "asOf": "2026-03-02T09:21:00Z"}
    """
        .formatted(account, revision, revision - 1);
  }

  private static String sums(String currency, int accounts) {
    return "[" + sum(currency, accounts) + "]";
  }

  private static String sum(String currency, int accounts) {
    return """
    {"currency": "%s", "accountsCount": %s, "balance": 0.00, "heldAmount": 0.00, "availableBalance": 0.00,
     "debitTurnover": 0, "creditTurnover": 0, "asOf": "2026-03-02T09:21:00Z"}
    """
        .formatted(currency, accounts);
  }
}
