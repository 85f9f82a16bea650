package io.finlego.acceptance;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/**
 * A request of a flood.
 *
 * @param name says in a few words what is special about the request
 * @param isLegal whether the operation accepts such a body, so that a refusal of its content is
 *     possible
 * @param isChunked whether the body is sent without its length
 */
record Wave(
    String name,
    String method,
    String path,
    byte[] body,
    boolean isLegal,
    boolean isChunked,
    Map<String, String> headers) {

  private static final Duration ANSWER_WITHIN = Duration.ofSeconds(30);

  static Wave of(String name, String method, String path, String token, String body) {
    return new Wave(
        name,
        method,
        path,
        body.getBytes(StandardCharsets.UTF_8),
        true,
        false,
        Map.of("Content-Type", "application/json", "Authorization", "Bearer " + token));
  }

  Wave chunked() {
    return new Wave(name + ", chunked", method, path, body, isLegal, true, headers);
  }

  Wave illegal() {
    return new Wave(name, method, path, body, false, isChunked, headers);
  }

  Wave with(String header, String value) {
    Map<String, String> allHeaders = new HashMap<>(headers);
    allHeaders.put(header, value);
    return new Wave(name, method, path, body, isLegal, isChunked, allHeaders);
  }

  HttpRequest request(URI base) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(base.resolve(path)).timeout(ANSWER_WITHIN).method(method, content());
    headers.forEach(request::header);
    return request.build();
  }

  private BodyPublisher content() {
    if (body.length == 0) {
      return BodyPublishers.noBody();
    }
    return isChunked
        ? BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body))
        : BodyPublishers.ofByteArray(body);
  }

  @Override
  public String toString() {
    return "%s %s: %s".formatted(method, path, name);
  }
}
