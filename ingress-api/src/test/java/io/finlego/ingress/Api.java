package io.finlego.ingress;

import io.finlego.contract.DescribedApi;
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
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A caller of the ingress over plain HTTP. Answers are returned unchanged, after they were held
 * against the ingress' own OpenAPI document.
 */
public final class Api {

  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final JsonMapper JSON = JsonMapper.shared();

  private static final Map<String, DescribedApi> DOCUMENTS = new ConcurrentHashMap<>();

  private final String url;
  private final String documentedAt;
  private final String token;

  /** A caller of this address. The OpenAPI document is that of another one. */
  Api(String url, String documentedAt) {
    this(url, documentedAt, "");
  }

  private Api(String url, String documentedAt, String token) {
    this.url = url;
    this.documentedAt = documentedAt;
    this.token = token;
  }

  /** An answer. */
  public record Answer(int status, HttpResponse<String> http) {
    public JsonNode json() {
      return JSON.readTree(http.body());
    }

    public String text() {
      return http.body();
    }

    public JsonNode value() {
      return json().path("value");
    }

    /** The code of the first error. */
    public String code() {
      return json().path("errors").path(0).path("metadata").path("code").asString("");
    }

    public List<String> codes() {
      return json()
          .path("errors")
          .valueStream()
          .map(e -> e.path("metadata").path("code").asString(""))
          .toList();
    }

    public List<String> fields() {
      return json()
          .path("errors")
          .valueStream()
          .map(e -> e.path("metadata").path("field").asString(""))
          .toList();
    }

    public String header(String name) {
      return http.headers().firstValue(name).orElse("");
    }
  }

  /** The same caller with this token. */
  public Api bearing(String bearer) {
    return new Api(url, documentedAt, bearer);
  }

  /** The caller's token; empty if it has none. */
  public String token() {
    return token;
  }

  public Api system() {
    return bearing(token("{\"scope\": \"system\"}"));
  }

  public Api frontOffice(UUID clientId) {
    return bearing(token("{\"scope\": \"frontoffice\", \"clientId\": \"%s\"}".formatted(clientId)));
  }

  private String token(String request) {
    return post("/sandbox/token", request).json().path("access_token").asString();
  }

  public Answer get(String path, String... headers) {
    return send("GET", path, null, headers);
  }

  /** The body of an answer in another form than text. Fails unless the answer is a success. */
  public byte[] bytes(String path) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(url + path))
            .timeout(Duration.ofSeconds(30))
            .header("Authorization", "Bearer " + token)
            .build();
    try {
      HttpResponse<byte[]> response = HTTP.send(request, BodyHandlers.ofByteArray());
      described(documentedAt).requireDescribed(Exchange.ofBytes(response));
      if (response.statusCode() != 200) {
        throw new AssertionError(response.statusCode());
      }
      return response.body();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  public Answer post(String path, String body, String... headers) {
    return send("POST", path, body, headers);
  }

  public Answer send(String method, String path, String body, String... headers) {
    return send(request(method, path, body, headers));
  }

  /** Sends a request whose answer the operation never gives unless a test makes it do so. */
  public Answer sendUndescribed(String method, String path, String body, String... headers) {
    return sendUndescribed(request(method, path, body, headers));
  }

  private HttpRequest request(String method, String path, String body, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(url + path))
            .timeout(Duration.ofSeconds(30))
            .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    if (body != null && List.of(headers).stream().noneMatch("Content-Type"::equalsIgnoreCase)) {
      request.header("Content-Type", "application/json");
    }
    if (!token.isEmpty()) {
      request.header("Authorization", "Bearer " + token);
    }
    if (headers.length > 0) {
      request.headers(headers);
    }
    return request.build();
  }

  /** The document of the ingress at this address. */
  public static DescribedApi described(String url) {
    return DOCUMENTS.computeIfAbsent(url, Api::read);
  }

  private static DescribedApi read(String url) {
    HttpRequest request = HttpRequest.newBuilder(URI.create(url + "/openapi")).build();
    try {
      return DescribedApi.read(HTTP.send(request, BodyHandlers.ofString()).body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private Answer send(HttpRequest request) {
    Answer answer = sendUndescribed(request);
    described(documentedAt).requireDescribed(Exchange.of(answer.http()));
    return answer;
  }

  private static Answer sendUndescribed(HttpRequest request) {
    try {
      HttpResponse<String> response = HTTP.send(request, BodyHandlers.ofString());
      return new Answer(response.statusCode(), response);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
