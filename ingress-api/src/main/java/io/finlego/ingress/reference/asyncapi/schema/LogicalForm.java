package io.finlego.ingress.reference.asyncapi.schema;

import org.apache.avro.LogicalType;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;

/** The forms in which JSON shows values of Avro's logical types. */
enum LogicalForm {
  UUID,
  DATE,
  INSTANT,
  /**
   * An Avro decimal with scale 0, which is an integer of any size. For other scales see {@link
   * #DECIMAL}.
   */
  INTEGER,
  DECIMAL,
  /** The schema has no logical type, or a logical type that is not translated. */
  NONE;

  static LogicalForm of(Schema avro) {
    LogicalType type = avro.getLogicalType();
    if (type == null) {
      return NONE;
    }
    return switch (type.getName()) {
      case "uuid" -> UUID;
      case "date" -> DATE;
      case "timestamp-millis", "timestamp-micros", "timestamp-nanos" -> INSTANT;
      case "decimal" -> ((LogicalTypes.Decimal) type).getScale() == 0 ? INTEGER : DECIMAL;
      default -> NONE;
    };
  }
}
