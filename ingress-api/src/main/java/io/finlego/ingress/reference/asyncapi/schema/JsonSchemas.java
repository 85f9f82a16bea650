package io.finlego.ingress.reference.asyncapi.schema;

import java.util.List;
import org.apache.avro.Schema;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Translates an Avro schema to JSON Schema (draft 07, which AsyncAPI uses).
 *
 * <p>The result describes values in the form of Avro's logical types: a {@code timestamp-micros} is
 * an instant, not a number of microseconds. A named type is written out at each place where it is
 * used, because a reference could not have the documentation of the field. Therefore a type must
 * not contain itself.
 */
public final class JsonSchemas {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private JsonSchemas() {}

  /** The JSON Schema for values of this Avro schema. */
  public static ObjectNode of(Schema avro) {
    ObjectNode logicalSchema = ofLogicalType(avro);
    if (logicalSchema != null) {
      return logicalSchema;
    }
    return switch (avro.getType()) {
      case RECORD -> record(avro);
      case ENUM -> enumeration(avro);
      case ARRAY -> schemaOfType("array").set("items", of(avro.getElementType()));
      case MAP -> schemaOfType("object").set("additionalProperties", of(avro.getValueType()));
      case UNION -> union(avro);
      case STRING -> schemaOfType("string");
      case BYTES, FIXED -> schemaOfType("string").put("contentEncoding", "base64");
      case INT -> schemaOfType("integer").put("format", "int32");
      case LONG -> schemaOfType("integer").put("format", "int64");
      case FLOAT -> schemaOfType("number").put("format", "float");
      case DOUBLE -> schemaOfType("number").put("format", "double");
      case BOOLEAN -> schemaOfType("boolean");
      case NULL -> schemaOfType("null");
    };
  }

  /** The schema for the logical type; null if the Avro schema has no known logical type. */
  private static @Nullable ObjectNode ofLogicalType(Schema avro) {
    return switch (LogicalForm.of(avro)) {
      case UUID -> schemaOfType("string").put("format", "uuid");
      case DATE -> schemaOfType("string").put("format", "date");
      case INSTANT -> schemaOfType("string").put("format", "date-time");
      case INTEGER -> schemaOfType("integer");
      case DECIMAL -> schemaOfType("number");
      case NONE -> null;
    };
  }

  private static ObjectNode record(Schema avro) {
    ObjectNode properties = NODES.objectNode();
    ArrayNode requiredFields = NODES.arrayNode();
    for (Schema.Field field : avro.getFields()) {
      ObjectNode property = of(field.schema());
      if (field.doc() != null) {
        property.put("description", field.doc());
      }
      properties.set(field.name(), property);
      requiredFields.add(field.name());
    }
    ObjectNode object = namedSchema("object", avro);
    object.set("required", requiredFields);
    return object.set("properties", properties);
  }

  private static ObjectNode enumeration(Schema avro) {
    ArrayNode symbols = NODES.arrayNode();
    avro.getEnumSymbols().forEach(symbols::add);
    return namedSchema("string", avro).set("enum", symbols);
  }

  private static ObjectNode union(Schema avro) {
    List<Schema> branches =
        avro.getTypes().stream().filter(branch -> branch.getType() != Schema.Type.NULL).toList();
    if (branches.size() == 1) {
      ObjectNode branchSchema = of(branches.getFirst());
      return avro.isNullable() ? orNull(branchSchema) : branchSchema;
    }
    ArrayNode choices = NODES.arrayNode();
    avro.getTypes().forEach(branch -> choices.add(of(branch)));
    return NODES.objectNode().set("oneOf", choices);
  }

  private static ObjectNode orNull(ObjectNode schema) {
    schema.set("type", NODES.arrayNode().add(schema.get("type")).add("null"));
    if (schema.get("enum") instanceof ArrayNode symbols) {
      symbols.addNull();
    }
    return schema;
  }

  private static ObjectNode namedSchema(String type, Schema avro) {
    ObjectNode schema = schemaOfType(type).put("title", avro.getName());
    return avro.getDoc() == null ? schema : schema.put("description", avro.getDoc());
  }

  private static ObjectNode schemaOfType(String type) {
    return NODES.objectNode().put("type", type);
  }
}
