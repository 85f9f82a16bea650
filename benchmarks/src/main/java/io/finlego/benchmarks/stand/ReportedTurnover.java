package io.finlego.benchmarks.stand;

import io.finlego.benchmarks.measurement.RefusedException;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Waits until the reports show a certain debit turnover: the sum of all debits, in euro. */
public final class ReportedTurnover {

  private static final JsonMapper JSON = new JsonMapper();
  private static final int TIMEOUT_SECONDS = 120;
  private static final int PAUSE_MS = 20;

  private ReportedTurnover() {}

  /**
   * Waits until the reports show a given debit turnover.
   *
   * @param reportsUrl the address of the reports
   * @param cents the turnover to wait for, in cents
   * @throws RefusedException if the reports show a higher turnover, or do not show this turnover in
   *     time
   */
  public static void await(URI reportsUrl, long cents) throws IOException, InterruptedException {
    BigDecimal expectedTurnover = BigDecimal.valueOf(cents, 2);
    long deadlineNanos = System.nanoTime() + TimeUnit.SECONDS.toNanos(TIMEOUT_SECONDS);
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpRequest request =
          HttpRequest.newBuilder(reportsUrl.resolve("/reports/aggregated-amounts?currency=EUR"))
              .build();
      BigDecimal reportedTurnover;
      do {
        Thread.sleep(PAUSE_MS);
        HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
        reportedTurnover = answer.statusCode() == 200 ? turnover(answer.body()) : BigDecimal.ZERO;
        if (System.nanoTime() > deadlineNanos || reportedTurnover.compareTo(expectedTurnover) > 0) {
          throw new RefusedException(
              "The reports show a turnover of %s instead of %s."
                  .formatted(reportedTurnover.toPlainString(), expectedTurnover.toPlainString()));
        }
      } while (reportedTurnover.compareTo(expectedTurnover) < 0);
    }
  }

  private static BigDecimal turnover(String body) {
    JsonNode totals = JSON.readTree(body);
    return totals.isEmpty()
        ? BigDecimal.ZERO
        : totals.get(0).required("debitTurnover").decimalValue();
  }
}
