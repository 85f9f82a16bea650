package io.finlego.schemas;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;

/**
 * Registers the released schemas in a Confluent-compatible registry, in the order of their ids.
 *
 * <p>Records contain the ids of the catalogue. If the registry gave a schema another id, readers
 * would decode records with the wrong schema, so the registration fails in this case. A registry
 * that only FinLego uses gives the same ids, because it numbers the schemas in the order of their
 * registration.
 */
public final class SchemaRegistration {
  private static final Duration TIMEOUT = Duration.ofSeconds(10);
  private static final ObjectMapper JSON = new ObjectMapper();

  private SchemaRegistration() {}

  /**
   * Registers the schemas that the registry lacks.
   *
   * @throws IllegalStateException if the registry refuses a schema or gives it another id
   * @throws IOException if the registry does not answer completely within ten seconds
   */
  public static void register(String url, List<ReleasedSchema> schemas)
      throws IOException, InterruptedException {
    register(url, schemas, TIMEOUT);
  }

  /**
   * Registers the schemas that the registry lacks.
   *
   * @param timeout the longest time for a request and its whole answer
   */
  static void register(String url, List<ReleasedSchema> schemas, Duration timeout)
      throws IOException, InterruptedException {
    try (var http = HttpClient.newBuilder().connectTimeout(timeout).build()) {
      for (var schema :
          schemas.stream().sorted(Comparator.comparingInt(ReleasedSchema::id)).toList()) {
        register(http, url, schema, timeout);
      }
    }
  }

  private static void register(HttpClient http, String url, ReleasedSchema schema, Duration timeout)
      throws IOException, InterruptedException {
    var subject = URLEncoder.encode(schema.subject(), StandardCharsets.UTF_8);
    var body = JSON.createObjectNode().put("schema", schema.json()).toString();
    var request =
        HttpRequest.newBuilder(URI.create(url + "/subjects/" + subject + "/versions"))
            .header("Content-Type", "application/vnd.schemaregistry.v1+json")
            .POST(BodyPublishers.ofString(body))
            .build();
    var answer = BoundedHttp.send(http, request, timeout);
    if (answer.statusCode() != 200) {
      throw new IllegalStateException(
          "The registry refuses %s version %s with %s: %s"
              .formatted(schema.subject(), schema.version(), answer.statusCode(), answer.body()));
    }
    var id = JSON.readTree(answer.body()).path("id").intValue();
    if (id != schema.id()) {
      throw new IllegalStateException(
          "The registry gave %s version %s the id %s, but records carry %s: FinLego needs a registry of its own"
              .formatted(schema.subject(), schema.version(), id, schema.id()));
    }
  }
}
