package io.finlego.standalone.demo;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Calls the REST API as a back office does: with JSON, a bearer token, and an idempotency key for
 * each command.
 */
final class Bank implements AutoCloseable {

  private static final Duration TIMEOUT = Duration.ofSeconds(20);
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
  private final URI base;
  private final Narrator narrator;
  private @Nullable String token;

  Bank(URI base, Narrator narrator) {
    this.base = base;
    this.narrator = narrator;
  }

  /**
   * Gets a token from the sandbox. The sandbox gives a token to every caller, unlike the identity
   * provider of a real bank.
   */
  void signIn() {
    token =
        command("POST", "/sandbox/token", Map.of("scope", "system"))
            .body()
            .path("access_token")
            .asString("");
    if (token.isEmpty()) {
      throw new Surprise("the sandbox gave no token: is this a stack of ./finlego up?");
    }
  }

  Answer post(String path, Object body) {
    return command("POST", path, body);
  }

  Answer post(String path, Object body, String idempotencyKey) {
    narrator.request("POST", path);
    return send("POST", path, body, idempotencyKey);
  }

  Answer get(String path) {
    narrator.request("GET", path);
    return send("GET", path, null, null);
  }

  /**
   * Does the same as {@link #get} without printing the request, for questions that are repeated.
   */
  Answer getAgain(String path) {
    return send("GET", path, null, null);
  }

  @Override
  public void close() {
    http.close();
  }

  private Answer command(String method, String path, Object body) {
    narrator.request(method, path);
    return send(method, path, body, UUID.randomUUID().toString());
  }

  private Answer send(
      String method, String path, @Nullable Object body, @Nullable String idempotencyKey) {
    var request = HttpRequest.newBuilder(base.resolve(path)).timeout(TIMEOUT);
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    }
    if (idempotencyKey != null) {
      request.header("Idempotency-Key", idempotencyKey);
    }
    if (body == null) {
      request.method(method, BodyPublishers.noBody());
    } else {
      request.header("Content-Type", "application/json");
      request.method(method, BodyPublishers.ofString(JSON.writeValueAsString(body)));
    }
    try {
      var response = http.send(request.build(), BodyHandlers.ofString());
      return new Answer(method + " " + path, response.statusCode(), JSON.readTree(response.body()));
    } catch (ConnectException e) {
      throw new Surprise(
          "no FinLego answers at %s: start it with ./finlego up, or set FINLEGO_URL"
              .formatted(base));
    } catch (JacksonException e) {
      throw new Surprise("%s %s was not answered in JSON".formatted(method, path));
    } catch (IOException e) {
      throw new Surprise("%s %s failed: %s".formatted(method, path, e));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Surprise("interrupted");
    }
  }
}
