package io.finlego.ingress.reference.asyncapi.schema;

import org.apache.avro.LogicalType;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;

/** The forms that Avro's logical types have in JSON. */
enum LogicalForm {
  UUID,
  DATE,
  INSTANT,
  /** A decimal with scale 0, of any size. */
  INTEGER,
  DECIMAL,
  /** The plain type, without a logical type. */
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
