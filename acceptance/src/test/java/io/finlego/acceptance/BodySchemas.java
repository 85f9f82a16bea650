package io.finlego.acceptance;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Reads the schemas of bodies in the API's description. */
final class BodySchemas {

  private final JsonNode document;

  BodySchemas(JsonNode document) {
    this.document = document;
  }

  /** The schema of an operation's JSON body. An operation without such a body has none. */
  static JsonNode ofBody(Operation operation) {
    return operation.description().at("/requestBody/content/application~1json/schema");
  }

  /**
   * The schemas of which a value must match one, without the schema of null. References are
   * followed.
   */
  List<JsonNode> choices(JsonNode schema) {
    if (schema.has("$ref")) {
      return choices(document.at(schema.path("$ref").asString().substring(1)));
    }
    List<JsonNode> choices = new ArrayList<>();
    for (String keyword : List.of("oneOf", "anyOf")) {
      schema.path(keyword).forEach(choice -> choices.addAll(choices(choice)));
    }
    if (choices.isEmpty() && !types(schema).equals(Set.of("null"))) {
      choices.add(schema);
    }
    return choices;
  }

  /** The JSON types that the schema names. */
  static Set<String> types(JsonNode schema) {
    Set<String> types = new HashSet<>();
    JsonNode type = schema.path("type");
    if (type.isString()) {
      types.add(type.stringValue());
    }
    type.forEach(word -> types.add(word.asString()));
    return types;
  }

  /**
   * The properties that a caller may send. Some of a client's properties are made by us. The
   * replacement of a client accepts and ignores them.
   */
  static Map<String, JsonNode> properties(JsonNode schema) {
    Map<String, JsonNode> properties = new LinkedHashMap<>();
    schema.path("properties").properties().stream()
        .filter(
            property ->
                !property.getValue().path("description").asString("").startsWith("Added by us"))
        .forEach(property -> properties.put(property.getKey(), property.getValue()));
    schema.path("allOf").forEach(part -> properties.putAll(properties(part)));
    return properties;
  }

  /** Tells whether the value is JSON of the caller's own: an object of any fields, or any value. */
  static boolean isFree(JsonNode schema) {
    return !schema.has("enum")
        && properties(schema).isEmpty()
        && (types(schema).isEmpty() || types(schema).contains("object"));
  }
}
