package io.finlego.schemas;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.apache.avro.Schema;

/**
 * Brings schemas into a normal form, in which they can be compared. The normal form lacks the
 * properties that concern only generated Java classes. So the schema of a generated class equals
 * the released schema from which the class was generated.
 */
final class SchemaNormalForm {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String JAVA_STRING_PROPERTY = "avro.java.string";

  private SchemaNormalForm() {}

  /**
   * Returns the normal form of the schema. For instance, {@code
   * {"type":"string","avro.java.string":"String"}} becomes {@code "string"}.
   */
  static Schema of(Schema schema) {
    try {
      String normalJson =
          JSON.writeValueAsString(withoutJavaTypes(JSON.readTree(schema.toString())));
      return new Schema.Parser().parse(normalJson);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A schema is always valid JSON.", e);
    }
  }

  private static JsonNode withoutJavaTypes(JsonNode node) {
    return switch (node) {
      case ObjectNode object -> {
        object.remove(JAVA_STRING_PROPERTY);
        object.properties().forEach(field -> field.setValue(withoutJavaTypes(field.getValue())));
        yield object.size() == 1 && object.path("type").isTextual() ? object.get("type") : object;
      }
      case ArrayNode array -> {
        for (int i = 0; i < array.size(); i++) {
          array.set(i, withoutJavaTypes(array.get(i)));
        }
        yield array;
      }
      default -> node;
    };
  }
}
