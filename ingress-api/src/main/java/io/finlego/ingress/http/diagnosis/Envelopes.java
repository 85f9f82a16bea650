package io.finlego.ingress.http.diagnosis;

import io.finlego.ingress.http.result.ApiException;
import io.finlego.ingress.http.result.ErrorCode;
import io.finlego.ingress.http.result.Result;
import io.finlego.ingress.http.trace.TraceIds;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes failures as JSON in places where Spring's message converters are not available: in
 * filters, in the security configuration and in the servlet container.
 */
public final class Envelopes {

  /**
   * The value of {@code Retry-After} in an answer with status 503 or 429, if the failure does not
   * say how long its reason lasts. The probes check Kafka and Postgres again within this time.
   */
  static final String RETRY_AFTER_SECONDS = "2";

  private static final JsonMapper JSON = JsonMapper.shared();

  private Envelopes() {}

  /**
   * Answers with this code and its default sentence. Does nothing if a part of another answer has
   * already been sent.
   */
  public static void write(HttpServletRequest request, HttpServletResponse response, ErrorCode code)
      throws IOException {
    write(request, response, Failure.of(code, Sentences.of(code)));
  }

  static void write(HttpServletRequest request, HttpServletResponse response, Failure failure)
      throws IOException {
    if (response.isCommitted()) {
      return;
    }
    byte[] body = JSON.writeValueAsBytes(Result.failed(failure.faults(), TraceIds.of(request)));
    response.resetBuffer();
    response.setStatus(failure.status().value());
    headersOf(failure)
        .forEach((name, values) -> values.forEach(value -> response.setHeader(name, value)));
    response.setContentType(MediaType.APPLICATION_JSON_VALUE);
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
    response.flushBuffer();
  }

  static HttpHeaders headersOf(Failure failure) {
    HttpHeaders headers = new HttpHeaders(failure.headers());
    int status = failure.status().value();
    if ((status == 503 || status == 429) && !headers.containsHeader(HttpHeaders.RETRY_AFTER)) {
      headers.set(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
    }
    return headers;
  }

  /**
   * The header {@code Retry-After} of a refusal, in whole seconds, rounded up. Empty if the refusal
   * does not say how long its reason lasts.
   */
  static HttpHeaders retryAfterHeader(ApiException refusal) {
    HttpHeaders headers = new HttpHeaders();
    Duration retryAfter = refusal.retryAfter();
    if (retryAfter != null) {
      long seconds = Math.max(1, retryAfter.plusSeconds(1).minusNanos(1).toSeconds());
      headers.set(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
    }
    return headers;
  }
}
