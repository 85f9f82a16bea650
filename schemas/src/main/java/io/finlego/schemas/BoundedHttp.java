package io.finlego.schemas;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Sends HTTP requests with a bound for the whole exchange. {@link HttpRequest.Builder#timeout} ends
 * when the answer's headers have come, so a server that stalls in its body would hold the caller
 * for ever.
 */
public final class BoundedHttp {

  private BoundedHttp() {}

  /**
   * Sends the request and waits for the whole answer.
   *
   * @throws HttpTimeoutException if the answer did not come completely in this time
   */
  public static HttpResponse<String> send(HttpClient http, HttpRequest request, Duration timeout)
      throws IOException, InterruptedException {
    CompletableFuture<HttpResponse<String>> answer =
        http.sendAsync(request, BodyHandlers.ofString());
    try {
      return answer.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      throw new HttpTimeoutException(
          "No whole answer came within %s ms.".formatted(timeout.toMillis()));
    } catch (ExecutionException e) {
      throw e.getCause() instanceof IOException cause ? cause : new IOException(e.getCause());
    } finally {
      answer.cancel(true); // Ends an exchange that is still under way.
    }
  }
}
