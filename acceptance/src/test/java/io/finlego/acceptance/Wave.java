package io.finlego.acceptance;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * A request of a flood, which is sent many times.
 *
 * @param name says in a few words what is special about the request
 * @param statuses the statuses that the answers may have, besides 408 and 429
 * @param isChunked whether the body is sent without its length
 * @param isSigned whether the body is signed as Sumsub signs its webhooks
 */
record Wave(
    String name,
    String method,
    String path,
    FreshBody body,
    Set<Integer> statuses,
    boolean isChunked,
    boolean isSigned,
    Map<String, String> headers) {

  private static final Set<Integer> ACCEPTED = Set.of(200, 202);
  private static final Duration ANSWER_WITHIN = Duration.ofSeconds(30);

  /** A request that is accepted each time. */
  static Wave of(String name, String method, String path, String token, String body) {
    return anonymous(name, method, path, body).with("Authorization", "Bearer " + token);
  }

  /** A request without a token that is accepted each time. */
  static Wave anonymous(String name, String method, String path, String body) {
    return new Wave(
        name,
        method,
        path,
        new FreshBody(body.getBytes(StandardCharsets.UTF_8)),
        ACCEPTED,
        false,
        false,
        Map.of("Content-Type", "application/json"));
  }

  /** An upload of this form. */
  static Wave upload(String name, String path, String token, byte[] form) {
    return of(name, "POST", path, token, "")
        .withBody(form)
        .with("Content-Type", Upload.CONTENT_TYPE);
  }

  /** A request as it is sent once. */
  record Request(
      String method, String path, byte[] body, boolean isChunked, Map<String, String> headers) {

    HttpRequest to(URI base) {
      HttpRequest.Builder request =
          HttpRequest.newBuilder(base.resolve(path))
              .timeout(ANSWER_WITHIN)
              .method(method, content());
      headers.forEach(request::header);
      return request.build();
    }

    private BodyPublisher content() {
      return body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body);
    }
  }

  /**
   * The next request of this wave.
   *
   * @param hasKey whether the request has an {@code Idempotency-Key}. No other request has the same
   *     one, unless the wave has a fixed key
   */
  Request next(boolean hasKey) {
    byte[] nextBody = body.next();
    Map<String, String> allHeaders = new HashMap<>(headers);
    if (hasKey) {
      allHeaders.putIfAbsent("Idempotency-Key", Api.key());
    }
    if (isSigned) {
      allHeaders.putAll(Sumsub.signature(nextBody));
    }
    return new Request(method, path, nextBody, isChunked, allHeaders);
  }

  /**
   * Tells whether an answer may have this status. Every request may be refused because its caller
   * sends too many, or because the body comes too slowly, as it may from a busy machine.
   */
  boolean mayGet(int status) {
    return status == 429 || status == 408 || statuses.contains(status);
  }

  boolean isLegal() {
    return statuses.containsAll(ACCEPTED);
  }

  /** The same, accepted once and then perhaps refused, because something has changed. */
  Wave once() {
    return expecting(Set.of(200, 202, 400, 409));
  }

  /** The same, which may also be refused because the answer would be too large. */
  Wave page() {
    return expecting(Set.of(200, 202, 400));
  }

  Wave refused(Integer... expected) {
    return expecting(Set.of(expected));
  }

  private Wave expecting(Set<Integer> expected) {
    return new Wave(name, method, path, body, expected, isChunked, isSigned, headers);
  }

  Wave chunked() {
    return new Wave(name + ", chunked", method, path, body, statuses, true, isSigned, headers);
  }

  Wave signed() {
    return new Wave(name, method, path, body, statuses, isChunked, true, headers);
  }

  Wave with(String header, String value) {
    Map<String, String> allHeaders = new HashMap<>(headers);
    allHeaders.put(header, value);
    return new Wave(name, method, path, body, statuses, isChunked, isSigned, allHeaders);
  }

  private Wave withBody(byte[] bytes) {
    return new Wave(
        name, method, path, new FreshBody(bytes), statuses, isChunked, isSigned, headers);
  }

  @Override
  public String toString() {
    return "%s %s: %s".formatted(method, path, name);
  }
}
