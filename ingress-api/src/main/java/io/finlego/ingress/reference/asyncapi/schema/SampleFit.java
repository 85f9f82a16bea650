package io.finlego.ingress.reference.asyncapi.schema;

import org.apache.avro.Schema;
import tools.jackson.databind.JsonNode;

/**
 * Tells whether a sample has the type of a field. This is needed because samples are found by the
 * names of fields, and fields of different types may have the same name.
 */
final class SampleFit {

  private SampleFit() {}

  static boolean fits(JsonNode sample, Schema avro) {
    return switch (LogicalForm.of(avro)) {
      case UUID, DATE, INSTANT -> sample.isString();
      case INTEGER -> sample.isIntegralNumber();
      case DECIMAL -> sample.isNumber();
      case NONE -> fitsWithoutLogicalType(sample, avro);
    };
  }

  private static boolean fitsWithoutLogicalType(JsonNode sample, Schema avro) {
    return switch (avro.getType()) {
      case UNION -> avro.getTypes().stream().anyMatch(branch -> fits(sample, branch));
      case ENUM -> sample.isString() && avro.hasEnumSymbol(sample.asString());
      case STRING -> sample.isString();
      case INT -> sample.isInt();
      case LONG -> sample.isIntegralNumber() && sample.canConvertToLong();
      case FLOAT, DOUBLE -> sample.isNumber();
      case BOOLEAN -> sample.isBoolean();
      case NULL -> sample.isNull();
      case RECORD, ARRAY, MAP, BYTES, FIXED -> false;
    };
  }
}
