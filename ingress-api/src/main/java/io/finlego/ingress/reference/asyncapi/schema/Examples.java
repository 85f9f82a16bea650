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
 * Makes examples of records, in the JSON form of {@link JsonSchemas}. Samples give values that look
 * real. A field without a sample gets a value of its type, so that every record has an example.
 */
public final class Examples {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final String DATE = "2026-01-15";
  private static final String INSTANT = "2026-01-15T09:30:00.123456Z";
  private static final String BYTES = "AQID";

  /**
   * The words "minor units" without their first letter, which may be a capital. The documentation
   * of every amount has them, whatever its field is called.
   */
  private static final String AMOUNT = "inor units";

  private static final long SAMPLE_AMOUNT = 10_000;

  private final ObjectNode samples;

  /**
   * @param samples values by {@code <message>.<field>}, {@code <record>.<field>} or {@code
   *     <field>}, tried in this order; a sample that does not fit the field is skipped
   */
  public Examples(ObjectNode samples) {
    this.samples = samples;
  }

  /** An example of the record as this message carries it. */
  public ObjectNode of(Schema avroRecord, String message) {
    ObjectNode example = NODES.objectNode();
    for (Schema.Field field : avroRecord.getFields()) {
      example.set(field.name(), field(avroRecord, field, message));
    }
    return example;
  }

  private JsonNode field(Schema avroRecord, Schema.Field field, String message) {
    String name = field.name();
    return Stream.of(message + "." + name, avroRecord.getName() + "." + name, name)
        .map(samples::get)
        .filter(Objects::nonNull)
        .filter(sample -> SampleFit.fits(sample, field.schema()))
        .findFirst()
        .orElseGet(() -> value(field.schema(), field, message));
  }

  private JsonNode value(Schema avro, Schema.Field field, String message) {
    return switch (LogicalForm.of(avro)) {
      case UUID -> NODES.stringNode(uuid(field.name()));
      case DATE -> NODES.stringNode(DATE);
      case INSTANT -> NODES.stringNode(INSTANT);
      case INTEGER, DECIMAL -> NODES.numberNode(number(field));
      case NONE -> plain(avro, field, message);
    };
  }

  private JsonNode plain(Schema avro, Schema.Field field, String message) {
    return switch (avro.getType()) {
      case RECORD -> of(avro, message);
      case ENUM -> NODES.stringNode(SampleSymbol.of(avro, message));
      case ARRAY -> NODES.arrayNode().add(value(avro.getElementType(), field, message));
      case MAP -> NODES.objectNode();
      case UNION -> value(firstOf(avro), field, message);
      case STRING -> NODES.stringNode(field.name());
      case BYTES, FIXED -> NODES.stringNode(BYTES);
      case INT, LONG, FLOAT, DOUBLE -> NODES.numberNode(number(field));
      case BOOLEAN -> NODES.booleanNode(false);
      case NULL -> NODES.nullNode();
    };
  }

  private static Schema firstOf(Schema union) {
    return union.getTypes().stream()
        .filter(branch -> branch.getType() != Schema.Type.NULL)
        .findFirst()
        .orElseThrow();
  }

  private static long number(Schema.Field field) {
    return field.doc() != null && field.doc().contains(AMOUNT) ? SAMPLE_AMOUNT : 1;
  }

  /** A UUID made from the field's name: equal for all fields of this name. */
  private static String uuid(String field) {
    return UUID.nameUUIDFromBytes(field.getBytes(StandardCharsets.UTF_8)).toString();
  }
}
