package io.finlego.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/**
 * Requests like those of {@link Canary}, but with a token, so that they come to the handlers of the
 * API. Without one they end before.
 */
final class AuthorizedCanary {

  /** Targets with which requests with a token come to the handlers, or are refused before. */
  private static final List<String> LINES_TO_HANDLERS =
      List.of(
          "GET /internal/Nothing/%s HTTP/1.1",
          "GET /internal/Payments/%s HTTP/1.1",
          "GET /internal/Payments?status=%1$s&sort=%1$s&accountId=%1$s&%1$s=1 HTTP/1.1",
          "GET /internal/Clients/%s HTTP/1.1",
          "GET /internal/Clients/%1$s/Documents/%1$s/download HTTP/1.1",
          "GET /internal/Clients?page=%1$s&text=%1$s HTTP/1.1",
          "GET /Accounts?clientId=%1$s&at=%1$s&cursor=%1$s HTTP/1.1",
          "GET /internal/Commands/%s HTTP/1.1",
          "GET /internal/DailyAccountBalance?accountId=%1$s&from=%1$s&to=%1$s HTTP/1.1",
          "GET /internal/Transactions/report?accountId=%1$s&from=%1$s&format=%1$s HTTP/1.1",
          "DELETE /Accounts/%s HTTP/1.1",
          "PUT /internal/Payments?%s HTTP/1.1",
          "%s /internal/Payments HTTP/1.1");

  /** Headers that no handler understands. */
  private static final String WRONG_HEADERS =
      """
      Content-Type: text/%1$s
      Accept: text/%1$s
      Accept-Language: %1$s
      Idempotency-Key: %1$s\u00fc
      If-Match: %1$s
      Prefer: wait=%1$s
      Range: %1$s
      X-Dry-Run: %1$s
      Otp-Token: %1$s
      traceparent: %1$s
      """;

  private static final String JSON_HEADERS =
      """
      Content-Type: application/json
      Idempotency-Key: %1$s
      """;

  private static final List<String> LINES_OF_BODIES =
      List.of(
          "POST /internal/Payments HTTP/1.1",
          "POST /internal/Payments/bulk HTTP/1.1",
          "POST /internal/Payments/draft HTTP/1.1",
          "POST /internal/Clients HTTP/1.1",
          "POST /integration/clients-import/company HTTP/1.1",
          "POST /internal/DailyAccountBalance HTTP/1.1",
          "POST /internal/Transactions/query HTTP/1.1",
          "POST /Accounts HTTP/1.1",
          "POST /sandbox/token HTTP/1.1",
          "PUT /Accounts/reorder-accounts HTTP/1.1",
          "POST /internal/Clients/7c6f0b5e-3d0a-4d35-8a83-52d2c4e0a911/Documents/upload HTTP/1.1");

  /** Bodies that are no JSON, have another form or wrong values, or are valid payments. */
  private static final List<String> BODIES =
      List.of(
          "{\"%s\"",
          "\"%s\"",
          "[\"%s\"]",
          "{\"%s\": 1}",
          "{\"scope\": \"%1$s\", \"clientId\": \"%1$s\", \"currency\": \"%1$s\", \"from\":"
              + " \"%1$s\"}",
          "{\"payments\": [\"%1$s\", {\"%1$s\": 1}], \"accountIds\": [\"%1$s\"], \"type\":"
              + " \"%1$s\"}",
          "{\"transaction\": \"%s\"}",
          """
          {"transaction": {"debitAccountId": "%1$s", "amount": "%1$s", "currency": "%1$s", "type": "%1$s"}}\
          """,
          """
          {"externalId": "%1$s", "metadata": {"%1$s": 1}, "transaction": {
            "debitAccountId": "7c6f0b5e-3d0a-4d35-8a83-52d2c4e0a911",
            "creditAccountId": "c5c2f4a5-c36d-4d4d-9e5c-2659c938a266",
            "amount": 1, "currency": "EUR", "description": "%1$s"}}\
          """);

  private AuthorizedCanary() {}

  /**
   * Sends requests with a token of the sandbox to the port of the API, so that they are refused by
   * the handlers and what stands before them: for targets, parameters, headers and bodies. Each is
   * answered, and none of them because of its token.
   */
  static void sendTo(int port) throws IOException, InterruptedException {
    var token = systemToken(port);
    for (var line : LINES_TO_HANDLERS) {
      sendAuthorized(port, token, line, JSON_HEADERS, "");
      sendAuthorized(port, token, line, WRONG_HEADERS, "");
    }
    for (var line : LINES_OF_BODIES) {
      for (var body : BODIES) {
        sendAuthorized(port, token, line, JSON_HEADERS, body);
      }
      sendAuthorized(port, token, line, WRONG_HEADERS, Canary.WORD);
      sendAuthorized(
          port, token, line, "Content-Type: multipart/form-data; boundary=x%s\n", Canary.WORD);
    }
  }

  private static String systemToken(int port) throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(URI.create("http://localhost:%s/sandbox/token".formatted(port)))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString("{\"scope\": \"system\"}"))
            .build();
    try (var client = HttpClient.newHttpClient()) {
      var answer = client.send(request, BodyHandlers.ofString()).body();
      return JsonMapper.shared().readTree(answer).get("access_token").asString();
    }
  }

  private static void sendAuthorized(
      int port, String token, String line, String headers, String body) throws IOException {
    var content = Canary.withWord(body).replace("\n", " ");
    var answer =
        Canary.send(
            port,
            Canary.withWord(line + "\n" + headers)
                + "Host: localhost\nAuthorization: Bearer %s\nContent-Length: %s\nConnection: close\n\n"
                    .formatted(token, content.length())
                + content);
    assertThat(answer).as(line).doesNotStartWith("HTTP/1.1 401 ");
  }
}
