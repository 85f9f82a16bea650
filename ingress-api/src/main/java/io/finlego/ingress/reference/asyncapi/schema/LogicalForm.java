package io.finlego.ingress.reference.asyncapi.schema;

import org.apache.avro.LogicalType;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;

/** What Avro's logical types make of plain ones, as far as it shows in JSON. */
enum LogicalForm {
  UUID,
  DATE,
  INSTANT,
  /** A decimal without decimals, of any size. */
  INTEGER,
  DECIMAL,
  /** The plain type. */
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
