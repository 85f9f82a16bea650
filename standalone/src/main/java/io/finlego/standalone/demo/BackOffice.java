package io.finlego.standalone.demo;

import io.finlego.schemas.BoundedHttp;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Calls the REST API like a bank's back office: with JSON, a bearer token, and an idempotency key
 * for each command.
 */
final class BackOffice implements AutoCloseable {

  private static final Duration TIMEOUT = Duration.ofSeconds(20);
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  private final HttpClient client =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
  private final URI baseUrl;
  private final Narrator narrator;
  private @Nullable String token;

  BackOffice(URI baseUrl, Narrator narrator) {
    this.baseUrl = baseUrl;
    this.narrator = narrator;
  }

  /**
   * Gets a token from the sandbox. Unlike the identity provider of a real bank, the sandbox gives a
   * token to every caller.
   */
  void signIn() {
    token =
        sendCommand("POST", "/sandbox/token", Map.of("scope", "system"))
            .body()
            .path("access_token")
            .asString("");
    if (token.isEmpty()) {
      throw new DemoException("the sandbox gave no token: is this a stack of ./finlego up?");
    }
  }

  Answer post(String path, Object body) {
    return sendCommand("POST", path, body);
  }

  Answer post(String path, Object body, String idempotencyKey) {
    narrator.printRequest("POST", path);
    return send("POST", path, body, idempotencyKey);
  }

  Answer get(String path) {
    narrator.printRequest("GET", path);
    return send("GET", path, null, null);
  }

  /**
   * Does the same as {@link #get}, but does not print the request. Use this method to repeat a
   * request.
   */
  Answer getQuietly(String path) {
    return send("GET", path, null, null);
  }

  @Override
  public void close() {
    client.close();
  }

  private Answer sendCommand(String method, String path, Object body) {
    narrator.printRequest(method, path);
    return send(method, path, body, UUID.randomUUID().toString());
  }

  private Answer send(
      String method, String path, @Nullable Object body, @Nullable String idempotencyKey) {
    var requestBuilder = HttpRequest.newBuilder(baseUrl.resolve(path));
    if (token != null) {
      requestBuilder.header("Authorization", "Bearer " + token);
    }
    if (idempotencyKey != null) {
      requestBuilder.header("Idempotency-Key", idempotencyKey);
    }
    if (body == null) {
      requestBuilder.method(method, BodyPublishers.noBody());
    } else {
      requestBuilder.header("Content-Type", "application/json");
      requestBuilder.method(method, BodyPublishers.ofString(JSON.writeValueAsString(body)));
    }
    try {
      var response = BoundedHttp.send(client, requestBuilder.build(), TIMEOUT);
      return new Answer(method + " " + path, response.statusCode(), JSON.readTree(response.body()));
    } catch (ConnectException e) {
      throw new DemoException(
          "no FinLego answers at %s: start it with ./finlego up, or set FINLEGO_URL"
              .formatted(baseUrl));
    } catch (JacksonException e) {
      throw new DemoException("%s %s was not answered in JSON".formatted(method, path));
    } catch (IOException e) {
      throw new DemoException("%s %s failed: %s".formatted(method, path, e));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new DemoException("interrupted");
    }
  }
}
