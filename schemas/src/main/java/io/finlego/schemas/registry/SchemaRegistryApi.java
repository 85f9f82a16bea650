package io.finlego.schemas.registry;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.finlego.schemas.ReleasedSchema;
import io.finlego.schemas.SchemaCatalogue;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/**
 * Answers requests to Confluent's Schema Registry API from a {@link SchemaCatalogue}. It offers the
 * read-only part of the API, which serializers, deserializers and consoles use. A web server may
 * mount the API under any path.
 *
 * <p>New schemas come only with a release. A request to register an existing schema gets its id. A
 * request to register any other schema is refused with the code 42205.
 */
public final class SchemaRegistryApi {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final NamedSchemas schemas;

  public SchemaRegistryApi(SchemaCatalogue catalogue) {
    this.schemas = new NamedSchemas(catalogue);
  }

  /**
   * Answers one request. A bad request gets an answer with an error code, not an exception.
   *
   * @param method the HTTP method in capitals
   * @param path the decoded path below the mount point, without the query, because a query never
   *     changes an answer
   * @param body the body of the request, empty for a request without a body; the web server must
   *     limit its size
   */
  public RegistryAnswer answer(String method, String path, String body) {
    try {
      return new RegistryAnswer(200, route(method, segments(path), body).toString());
    } catch (RegistryRefusal refusal) {
      ObjectNode problem = NODES.objectNode();
      problem.put("error_code", refusal.code()).put("message", refusal.getMessage());
      return new RegistryAnswer(refusal.status(), problem.toString());
    }
  }

  private static List<String> segments(String path) {
    return List.of(path.split("/")).stream().filter(segment -> !segment.isEmpty()).toList();
  }

  private JsonNode route(String method, List<String> segments, String body) {
    if (segments.isEmpty()) {
      return requireGet(method, NODES.objectNode());
    }
    List<String> remainingSegments = segments.subList(1, segments.size());
    return switch (segments.getFirst()) {
      case "subjects" -> answerSubjects(method, remainingSegments, body);
      case "schemas" -> requireGet(method, answerSchemas(remainingSegments));
      case "config" ->
          requireGet(
              method, setting(remainingSegments, "compatibilityLevel", "BACKWARD_TRANSITIVE"));
      case "mode" -> requireGet(method, setting(remainingSegments, "mode", "READONLY"));
      default -> throw RegistryRefusal.notFound();
    };
  }

  private JsonNode answerSubjects(String method, List<String> segments, String body) {
    if (segments.isEmpty()) {
      return requireGet(method, array(schemas.subjects(), TextNode::new));
    }
    List<ReleasedSchema> versions = schemas.versions(segments.getFirst());
    boolean namesVersions = segments.size() > 1 && segments.get(1).equals("versions");
    if (segments.size() == 1 && method.equals("POST")) {
      return versionJson(schemas.find(segments.getFirst(), body, RegistryRefusal.schemaNotFound()));
    }
    if (segments.size() == 2 && namesVersions && method.equals("POST")) {
      return NODES
          .objectNode()
          .put("id", schemas.find(segments.getFirst(), body, RegistryRefusal.readOnly()).id());
    }
    if (segments.size() == 2 && namesVersions) {
      return requireGet(method, array(versions, schema -> NODES.numberNode(schema.version())));
    }
    if (segments.size() == 3 && namesVersions) {
      return requireGet(method, versionJson(NamedSchemas.version(versions, segments.get(2))));
    }
    if (segments.size() == 4 && namesVersions && segments.get(3).equals("schema")) {
      return requireGet(method, parse(NamedSchemas.version(versions, segments.get(2)).json()));
    }
    throw segments.size() == 1 ? RegistryRefusal.methodNotAllowed() : RegistryRefusal.notFound();
  }

  private JsonNode answerSchemas(List<String> segments) {
    if (segments.equals(List.of("types"))) {
      return NODES.arrayNode().add("AVRO");
    }
    if (segments.size() < 2 || segments.size() > 3 || !segments.getFirst().equals("ids")) {
      throw RegistryRefusal.notFound();
    }
    ReleasedSchema schema = schemas.withId(segments.get(1));
    return switch (segments.size() == 2 ? "" : segments.get(2)) {
      case "" -> NODES.objectNode().put("schema", schema.json());
      case "schema" -> parse(schema.json());
      case "subjects" -> NODES.arrayNode().add(schema.subject());
      case "versions" ->
          NODES
              .arrayNode()
              .add(
                  NODES
                      .objectNode()
                      .put("subject", schema.subject())
                      .put("version", schema.version()));
      default -> throw RegistryRefusal.notFound();
    };
  }

  /**
   * Answers with a setting that is the same for every subject. The path may name an existing
   * subject.
   */
  private JsonNode setting(List<String> segments, String name, String value) {
    if (segments.size() > 1) {
      throw RegistryRefusal.notFound();
    }
    if (segments.size() == 1) {
      var _ = schemas.versions(segments.getFirst());
    }
    return NODES.objectNode().put(name, value);
  }

  private static ObjectNode versionJson(ReleasedSchema schema) {
    return NODES
        .objectNode()
        .put("subject", schema.subject())
        .put("version", schema.version())
        .put("id", schema.id())
        .put("schema", schema.json());
  }

  private static JsonNode requireGet(String method, JsonNode answer) {
    if (!method.equals("GET") && !method.equals("HEAD")) {
      throw RegistryRefusal.methodNotAllowed();
    }
    return answer;
  }

  private static JsonNode parse(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A schema is always valid JSON.", e);
    }
  }

  private static <T> ArrayNode array(Collection<T> items, Function<T, JsonNode> toJson) {
    ArrayNode array = NODES.arrayNode();
    items.forEach(item -> array.add(toJson.apply(item)));
    return array;
  }
}
