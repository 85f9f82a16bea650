package io.finlego.schemas;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import org.apache.avro.Schema;
import org.apache.avro.SchemaParseException;
import org.jspecify.annotations.Nullable;

/**
 * Looks up the ids of schemas in a Confluent-compatible registry (Confluent, Karapace, Apicurio's
 * {@code /apis/ccompat/v7}). This class never registers a schema, because the deployment registers
 * all schemas before the services start.
 */
final class ConfluentRegistry implements SchemaIds {

  private static final String URL_SETTING = "schema.registry.url";
  private static final String USER_INFO_SETTING = "basic.auth.user.info";
  private static final Duration TIMEOUT = Duration.ofSeconds(5);
  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient http = HttpClient.newBuilder().connectTimeout(TIMEOUT).build();
  private final String url;
  private final @Nullable String userInfo;
  private final Duration timeout;

  /**
   * Connects to the registry at this URL.
   *
   * @param timeout the longest time for a request and its whole answer
   */
  ConfluentRegistry(String url, @Nullable String userInfo, Duration timeout) {
    this.url = url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
    this.userInfo = userInfo;
    this.timeout = timeout;
  }

  /**
   * Returns the registry that a Kafka client names in its settings {@value #URL_SETTING} and
   * {@value #USER_INFO_SETTING}; empty if the URL is missing or blank.
   */
  static Optional<SchemaIds> ofSettings(Map<String, ?> settings) {
    Object userInfo = settings.get(USER_INFO_SETTING);
    return Optional.ofNullable(settings.get(URL_SETTING))
        .map(Object::toString)
        .filter(url -> !url.isBlank())
        .map(
            url ->
                new ConfluentRegistry(url, userInfo == null ? null : userInfo.toString(), TIMEOUT));
  }

  @Override
  public int idOf(String subject, Schema schema) {
    ReleasedSchema releasedSchema = SchemaCatalogue.shipped().find(subject, schema);
    String schemaJson =
        releasedSchema == null ? SchemaNormalForm.of(schema).toString() : releasedSchema.json();
    String body = JSON.createObjectNode().put("schema", schemaJson).toString();
    JsonNode answer =
        send(
            newRequest("/subjects/" + URLEncoder.encode(subject, StandardCharsets.UTF_8))
                .header("Content-Type", "application/vnd.schemaregistry.v1+json")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    if (answer == null) {
      throw new UnreleasedSchemaException(subject, schema.getFullName());
    }
    return answer.path("id").intValue();
  }

  @Override
  public @Nullable Schema schemaOf(int id) {
    JsonNode answer = send(newRequest("/schemas/ids/" + id).GET());
    if (answer == null) {
      return null;
    }
    try {
      return new Schema.Parser().parse(answer.path("schema").asText());
    } catch (SchemaParseException e) {
      throw new UnreadableRecordException(
          "The registry's schema %s is not an Avro schema.".formatted(id), e);
    }
  }

  private HttpRequest.Builder newRequest(String path) {
    HttpRequest.Builder requestBuilder =
        HttpRequest.newBuilder(URI.create(url + path))
            .header("Accept", "application/vnd.schemaregistry.v1+json, application/json");
    if (userInfo != null) {
      String credentials =
          Base64.getEncoder().encodeToString(userInfo.getBytes(StandardCharsets.UTF_8));
      requestBuilder.header("Authorization", "Basic " + credentials);
    }
    return requestBuilder;
  }

  /**
   * Sends the request. Returns the body of the answer; null if the registry answers with status
   * 404.
   *
   * @throws SchemaRegistryUnavailableException if the registry answers with another status than 200
   *     and 404, does not answer with JSON, or does not answer completely in time
   */
  private @Nullable JsonNode send(HttpRequest.Builder builder) {
    HttpRequest request = builder.build();
    try {
      HttpResponse<String> answer = BoundedHttp.send(http, request, timeout);
      return switch (answer.statusCode()) {
        case 200 -> JSON.readTree(answer.body());
        case 404 -> null;
        default -> throw unavailableException(request, "answered " + answer.statusCode(), null);
      };
    } catch (JsonProcessingException e) {
      throw unavailableException(request, "did not answer with JSON", e);
    } catch (IOException e) {
      throw unavailableException(request, "did not answer", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw unavailableException(request, "did not answer before the thread was interrupted", e);
    }
  }

  private static SchemaRegistryUnavailableException unavailableException(
      HttpRequest request, String problem, @Nullable Throwable cause) {
    return new SchemaRegistryUnavailableException(
        "The schema registry %s on %s.".formatted(problem, request.uri().getPath()), cause);
  }
}
