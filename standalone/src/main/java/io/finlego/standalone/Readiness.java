package io.finlego.standalone;

import io.finlego.schemas.BoundedHttp;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.time.Duration;

/** Waits until the stack is ready. Asks for the readiness over HTTP, like a load balancer. */
final class Readiness {

  private static final Duration TIMEOUT = Duration.ofMinutes(2);
  private static final Duration REQUEST_TIMEOUT = Duration.ofSeconds(5);
  private static final long PAUSE_MS = 50;

  private Readiness() {}

  /**
   * Waits until the readiness is UP.
   *
   * @throws Refusal if the readiness is not UP after two minutes. The message has the last answer
   */
  static void await(int managementPort) {
    var deadlineNanos = System.nanoTime() + TIMEOUT.toNanos();
    try (var client = HttpClient.newHttpClient()) {
      var request =
          HttpRequest.newBuilder(
                  URI.create(
                      "http://127.0.0.1:%s/actuator/health/readiness".formatted(managementPort)))
              .build();
      var lastAnswer = "";
      while (System.nanoTime() < deadlineNanos) {
        try {
          var answer = BoundedHttp.send(client, request, REQUEST_TIMEOUT);
          if (answer.statusCode() == 200) {
            return;
          }
          lastAnswer = answer.body();
        } catch (IOException e) {
          lastAnswer = e.toString();
        }
        Thread.sleep(PAUSE_MS);
      }
      throw new Refusal(
          "FinLego runs, but was not ready for commands within %s s: %s"
              .formatted(TIMEOUT.toSeconds(), lastAnswer));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Refusal("FinLego was interrupted while starting: start it again");
    }
  }
}
