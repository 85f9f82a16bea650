package io.finlego.ingress.reference.asyncapi.schema;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes examples of Avro records, in the JSON form that {@link JsonSchemas} describes. A sample is
 * a realistic value for a field. A field without a sample gets a standard value of its type.
 */
public final class RecordExamples {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final String EXAMPLE_DATE = "2026-01-15";
  private static final String EXAMPLE_INSTANT = "2026-01-15T09:30:00.123456Z";
  private static final String EXAMPLE_BYTES = "AQID";

  /**
   * A part of the words "minor units", which the documentation of every amount has. The first
   * letter is left out, because it may be a capital letter.
   */
  private static final String AMOUNT_MARKER = "inor units";

  private static final long EXAMPLE_AMOUNT = 10_000;

  private final ObjectNode samples;

  /**
   * Makes examples from samples.
   *
   * @param samples the samples by {@code <message>.<field>}, {@code <record>.<field>} or {@code
   *     <field>}. These three kinds of keys are tried in this order. The example of a field is the
   *     first sample that fits the field's type
   */
  public RecordExamples(ObjectNode samples) {
    this.samples = samples;
  }

  /** An example of the record in a message with this name. */
  public ObjectNode of(Schema avroRecord, String messageName) {
    ObjectNode example = NODES.objectNode();
    for (Schema.Field field : avroRecord.getFields()) {
      example.set(field.name(), fieldExample(avroRecord, field, messageName));
    }
    return example;
  }

  private JsonNode fieldExample(Schema avroRecord, Schema.Field field, String messageName) {
    String name = field.name();
    return Stream.of(messageName + "." + name, avroRecord.getName() + "." + name, name)
        .map(samples::get)
        .filter(Objects::nonNull)
        .filter(sample -> SampleFit.fits(sample, field.schema()))
        .findFirst()
        .orElseGet(() -> value(field.schema(), field, messageName));
  }

  private JsonNode value(Schema avro, Schema.Field field, String messageName) {
    return switch (LogicalForm.of(avro)) {
      case UUID -> NODES.stringNode(uuid(field.name()));
      case DATE -> NODES.stringNode(EXAMPLE_DATE);
      case INSTANT -> NODES.stringNode(EXAMPLE_INSTANT);
      case INTEGER, DECIMAL -> NODES.numberNode(number(field));
      case NONE -> valueWithoutLogicalType(avro, field, messageName);
    };
  }

  private JsonNode valueWithoutLogicalType(Schema avro, Schema.Field field, String messageName) {
    return switch (avro.getType()) {
      case RECORD -> of(avro, messageName);
      case ENUM -> NODES.stringNode(SampleSymbol.of(avro, messageName));
      case ARRAY -> NODES.arrayNode().add(value(avro.getElementType(), field, messageName));
      case MAP -> NODES.objectNode();
      case UNION -> value(firstNonNullBranch(avro), field, messageName);
      case STRING -> NODES.stringNode(field.name());
      case BYTES, FIXED -> NODES.stringNode(EXAMPLE_BYTES);
      case INT, LONG, FLOAT, DOUBLE -> NODES.numberNode(number(field));
      case BOOLEAN -> NODES.booleanNode(false);
      case NULL -> NODES.nullNode();
    };
  }

  private static Schema firstNonNullBranch(Schema union) {
    return union.getTypes().stream()
        .filter(branch -> branch.getType() != Schema.Type.NULL)
        .findFirst()
        .orElseThrow();
  }

  private static long number(Schema.Field field) {
    return field.doc() != null && field.doc().contains(AMOUNT_MARKER) ? EXAMPLE_AMOUNT : 1;
  }

  /** A UUID that is made from the field's name, so all fields with one name have the same UUID. */
  private static String uuid(String fieldName) {
    return UUID.nameUUIDFromBytes(fieldName.getBytes(StandardCharsets.UTF_8)).toString();
  }
}
