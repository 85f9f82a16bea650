package io.finlego.contract;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

/**
 * A request and its answer.
 *
 * @param path the path as sent, without the query
 * @param contentType the answer's media type without parameters; empty if the answer has no content
 */
public record Exchange(String method, String path, int status, String contentType, String body) {

  public static Exchange of(HttpResponse<String> answer) {
    return of(answer, answer.body());
  }

  public static Exchange ofBytes(HttpResponse<byte[]> answer) {
    return of(answer, new String(answer.body(), StandardCharsets.UTF_8));
  }

  private static Exchange of(HttpResponse<?> answer, String body) {
    String type = answer.headers().firstValue("Content-Type").orElse("");
    return new Exchange(
        answer.request().method(),
        answer.uri().getRawPath(),
        answer.statusCode(),
        type.split(";", 2)[0].strip(),
        body);
  }

  @Override
  public String toString() {
    String shown = body.length() > 2_000 ? body.substring(0, 2_000) + " …" : body;
    return "%s %s: %s %s %s".formatted(method, path, status, contentType, shown);
  }
}
