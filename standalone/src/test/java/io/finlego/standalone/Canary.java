package io.finlego.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Requests with a word in places that a caller chooses. No part of them may come into a log. */
final class Canary {

  static final String WORD = "canary-7461";

  /** Targets that are unknown, malformed, or of a known path with another method or value. */
  private static final List<String> REQUEST_LINES =
      List.of(
          "GET /internal/Nothing/%s HTTP/1.1",
          "GET /%s HTTP/1.1",
          "GET /\u00fc%s HTTP/1.1",
          "GET /|{}%s HTTP/1.1",
          "GET /%%zz%s HTTP/1.1",
          "GET /a/../..;%s/%%2e%%2f//%%00 HTTP/1.1",
          "GET http://%s/|{} HTTP/1.1",
          "GET /actuator/health/%s HTTP/1.1",
          "GET /actuator/health?%1$s=%%zz%1$s HTTP/1.1",
          "DELETE /actuator/health?%s HTTP/1.1",
          "POST /actuator/%s HTTP/1.1",
          "GET /reports/aggregated-amounts?currency=%s HTTP/1.1",
          "PATCH /reports/aggregated-amounts?%s HTTP/1.1",
          "POST /reports/daily-balances?from=%s HTTP/1.1",
          "GET /internal/Payments/%s HTTP/1.1",
          "%s /internal/Payments HTTP/1.1",
          "GET /internal/Payments %s");

  /** Besides the target, each request has the word in these headers. */
  private static final String HEADERS =
      """
      Host: localhost
      Content-Type: text/%1$s
      Accept: text/%1$s
      Cookie: %1$s=\u0001;
      Content-Length: 0
      Connection: close

      """;

  private static final String WITH_A_BAD_HOST =
      """
      GET /%1$s HTTP/1.1
      Host: {%1$s}
      Connection: close

      """;

  private Canary() {}

  /** Sends all requests to a port of this machine. Each is answered. */
  static void sendTo(int port) throws IOException {
    for (String line : REQUEST_LINES) {
      send(port, withWord(line + "\n" + HEADERS));
    }
    send(port, WITH_A_BAD_HOST.formatted(WORD));
  }

  /** Puts the word into the places {@code %s}. */
  static String withWord(String template) {
    return template.replace("%s", "%1$s").formatted(WORD);
  }

  /** Sends a request, and returns its answer. The lines of the request end with a line feed. */
  static String send(int port, String request) throws IOException {
    try (var socket = new Socket("127.0.0.1", port)) {
      socket.setSoTimeout(30_000);
      socket
          .getOutputStream()
          .write(request.replace("\n", "\r\n").getBytes(StandardCharsets.ISO_8859_1));
      var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(answer).as(request).startsWith("HTTP/1.1 ");
      return answer;
    }
  }
}
