package io.finlego.acceptance;

import io.finlego.contract.Exchange;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/**
 * The REST API as one caller uses it. Each answer is held against the OpenAPI document of the
 * stack.
 */
final class Api {

  private static final HttpClient HTTP =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .executor(Executors.newVirtualThreadPerTaskExecutor())
          .build();

  private final Stack stack;
  private final URI base;
  private final @Nullable String token;

  private Api(Stack stack, @Nullable String token) {
    this.stack = stack;
    this.base = stack.url();
    this.token = token;
  }

  /** A caller without credentials. */
  static Api anonymous(Stack stack) {
    return new Api(stack, null);
  }

  /** A caller with the given token, for instance a forged one. */
  static Api withToken(Stack stack, String token) {
    return new Api(stack, token);
  }

  /** A caller of the back office. */
  static Api system(Stack stack) {
    return new Api(stack, token(stack, "{\"scope\":\"system\"}"));
  }

  /** A caller of the front office, on behalf of a client. */
  static Api frontOffice(Stack stack, String clientId) {
    return new Api(
        stack, token(stack, "{\"scope\":\"frontoffice\",\"clientId\":\"" + clientId + "\"}"));
  }

  Answer get(String path) {
    return send("GET", path, null, Map.of());
  }

  Answer post(String path, String body) {
    return send("POST", path, body, Map.of());
  }

  Answer post(String path, String body, String idempotencyKey) {
    return send("POST", path, body, Map.of("Idempotency-Key", idempotencyKey));
  }

  /** Sends any request. A failed connection throws {@link UncheckedIOException}. */
  Answer send(String method, String path, @Nullable String body, Map<String, String> headers) {
    Map<String, String> allHeaders = new HashMap<>(headers);
    if (token != null) {
      allHeaders.putIfAbsent("Authorization", "Bearer " + token);
    }
    if (body != null) {
      allHeaders.putIfAbsent("Content-Type", "application/json");
    }
    HttpRequest.Builder request =
        HttpRequest.newBuilder(base.resolve(path))
            .timeout(Duration.ofSeconds(30))
            .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    allHeaders.forEach(request::header);
    return described(send(request, BodyHandlers.ofString()));
  }

  /** Sends a multipart body. */
  Answer upload(String path, byte[] form, Map<String, String> headers) {
    HttpRequest.Builder request =
        authorized(path)
            .header("Content-Type", Upload.CONTENT_TYPE)
            .POST(BodyPublishers.ofByteArray(form));
    headers.forEach(request::header);
    return described(send(request, BodyHandlers.ofString()));
  }

  /** Sends a request whose answer is binary. */
  HttpResponse<byte[]> bytes(String method, String path, String... headers) {
    HttpRequest.Builder request = authorized(path).method(method, BodyPublishers.noBody());
    HttpResponse<byte[]> response =
        send(headers.length == 0 ? request : request.headers(headers), BodyHandlers.ofByteArray());
    stack.document().requireDescribed(Exchange.ofBytes(response));
    return response;
  }

  /** The caller's bearer token. */
  String token() {
    return String.valueOf(token);
  }

  private HttpRequest.Builder authorized(String path) {
    return HttpRequest.newBuilder(base.resolve(path))
        .timeout(Duration.ofSeconds(60))
        .header("Authorization", "Bearer " + token);
  }

  private static <T> HttpResponse<T> send(
      HttpRequest.Builder request, HttpResponse.BodyHandler<T> handler) {
    try {
      return HTTP.send(request.build(), handler);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  static String key() {
    return UUID.randomUUID().toString();
  }

  private Answer described(HttpResponse<String> response) {
    stack.document().requireDescribed(Exchange.of(response));
    return new Answer(response.statusCode(), response.body(), response);
  }

  private static String token(Stack stack, String body) {
    Answer answer = new Api(stack, null).post("/sandbox/token", body);
    if (answer.status() != 200) {
      throw new AssertionError("No token: " + answer);
    }
    return answer.json().path("access_token").asString();
  }
}
