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
 * The read-only part of Confluent's Schema Registry API that serializers, deserializers and
 * consoles use, over a {@link SchemaCatalogue}. A web server may mount the API under any path.
 *
 * <p>Schemas come with a release. Registering an existing schema answers with its id; registering
 * any other schema is refused (42205).
 */
public final class SchemaRegistryApi {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final NamedSchemas schemas;

  public SchemaRegistryApi(SchemaCatalogue catalogue) {
    this.schemas = new NamedSchemas(catalogue);
  }

  /**
   * Answers one request. Never throws: a bad request gets an answer with an error code.
   *
   * @param method the HTTP method in capitals
   * @param path the decoded path below the mount point, without the query, since a query never
   *     changes an answer
   * @param body the request's body, empty for a request without one; the web server must bound its
   *     size
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

  private JsonNode route(String method, List<String> path, String body) {
    if (path.isEmpty()) {
      return onGet(method, NODES.objectNode());
    }
    List<String> subpath = path.subList(1, path.size());
    return switch (path.getFirst()) {
      case "subjects" -> subjects(method, subpath, body);
      case "schemas" -> onGet(method, schemas(subpath));
      case "config" ->
          onGet(method, ofAnySubject(subpath, "compatibilityLevel", "BACKWARD_TRANSITIVE"));
      case "mode" -> onGet(method, ofAnySubject(subpath, "mode", "READONLY"));
      default -> throw RegistryRefusal.notFound();
    };
  }

  private JsonNode subjects(String method, List<String> path, String body) {
    if (path.isEmpty()) {
      return onGet(method, array(schemas.subjects(), TextNode::new));
    }
    List<ReleasedSchema> versions = schemas.versions(path.getFirst());
    boolean ofVersions = path.size() > 1 && path.get(1).equals("versions");
    if (path.size() == 1 && method.equals("POST")) {
      return described(schemas.find(path.getFirst(), body, RegistryRefusal.schemaNotFound()));
    }
    if (path.size() == 2 && ofVersions && method.equals("POST")) {
      return NODES
          .objectNode()
          .put("id", schemas.find(path.getFirst(), body, RegistryRefusal.readOnly()).id());
    }
    if (path.size() == 2 && ofVersions) {
      return onGet(method, array(versions, schema -> NODES.numberNode(schema.version())));
    }
    if (path.size() == 3 && ofVersions) {
      return onGet(method, described(NamedSchemas.version(versions, path.get(2))));
    }
    if (path.size() == 4 && ofVersions && path.get(3).equals("schema")) {
      return onGet(method, json(NamedSchemas.version(versions, path.get(2)).text()));
    }
    throw path.size() == 1 ? RegistryRefusal.methodNotAllowed() : RegistryRefusal.notFound();
  }

  private JsonNode schemas(List<String> path) {
    if (path.equals(List.of("types"))) {
      return NODES.arrayNode().add("AVRO");
    }
    if (path.size() < 2 || path.size() > 3 || !path.getFirst().equals("ids")) {
      throw RegistryRefusal.notFound();
    }
    ReleasedSchema schema = schemas.withId(path.get(1));
    return switch (path.size() == 2 ? "" : path.get(2)) {
      case "" -> NODES.objectNode().put("schema", schema.text());
      case "schema" -> json(schema.text());
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

  private JsonNode ofAnySubject(List<String> path, String name, String value) {
    if (path.size() > 1) {
      throw RegistryRefusal.notFound();
    }
    if (path.size() == 1) {
      var _ = schemas.versions(path.getFirst());
    }
    return NODES.objectNode().put(name, value);
  }

  private static ObjectNode described(ReleasedSchema schema) {
    return NODES
        .objectNode()
        .put("subject", schema.subject())
        .put("version", schema.version())
        .put("id", schema.id())
        .put("schema", schema.text());
  }

  private static JsonNode onGet(String method, JsonNode answer) {
    if (!method.equals("GET") && !method.equals("HEAD")) {
      throw RegistryRefusal.methodNotAllowed();
    }
    return answer;
  }

  private static JsonNode json(String text) {
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
