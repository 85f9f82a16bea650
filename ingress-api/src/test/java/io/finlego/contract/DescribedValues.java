package io.finlego.contract;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialects;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Checks values against the schemas of an OpenAPI 3.1 document. */
public final class DescribedValues {

  private static final SchemaRegistryConfig WITH_FORMATS =
      SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build();

  private final SchemaRegistry registry =
      SchemaRegistry.withDialect(
          Dialects.getOpenApi31(), builder -> builder.schemaRegistryConfig(WITH_FORMATS));
  private final Map<String, Schema> schemasByPlace = new ConcurrentHashMap<>();
  private final JsonNode components;

  public DescribedValues(JsonNode document) {
    this.components = document.path("components");
  }

  /** The schema that refers to a component. */
  public static JsonNode reference(String component) {
    return JsonNodeFactory.instance.objectNode().put("$ref", "#/components/schemas/" + component);
  }

  /**
   * What does not fit, as sentences; empty if the value fits.
   *
   * @param place where the schema stands; one place has one schema
   */
  public List<String> misfits(String place, JsonNode schema, JsonNode value) {
    return schemasByPlace.computeIfAbsent(place, _ -> compiled(schema)).validate(value).stream()
        .map(error -> error.getInstanceLocation() + " " + error.getMessage())
        .toList();
  }

  /** The schema in an object of its own, in which the references to components lead somewhere. */
  private Schema compiled(JsonNode schema) {
    ObjectNode whole = JsonNodeFactory.instance.objectNode();
    whole.putArray("allOf").add(schema);
    whole.set("components", components);
    return registry.getSchema(whole);
  }

  /** A copy of the document whose schemas forbid all fields that they do not describe. */
  public static ObjectNode closed(JsonNode document) {
    ObjectNode copy = (ObjectNode) document.deepCopy();
    close(copy);
    return copy;
  }

  private static void close(JsonNode node) {
    if (node instanceof ObjectNode object
        && object.path("properties").isObject()
        && !object.has("additionalProperties")) {
      object.put("additionalProperties", false);
    }
    node.forEach(DescribedValues::close);
  }
}
