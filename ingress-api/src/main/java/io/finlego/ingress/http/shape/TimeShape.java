package io.finlego.ingress.http.shape;

import io.finlego.ingress.http.result.Fault;
import io.finlego.ingress.http.result.Faults;
import io.swagger.v3.oas.models.media.Schema;
import tools.jackson.databind.JsonNode;

/** The shape of the start or the end of a period, which is a date or an instant. */
public record TimeShape() implements Shape {

  private static final String REFUSAL = "Must be a date, yyyy-MM-dd, or an ISO 8601 instant.";

  @Override
  public JsonNode read(String path, JsonNode value, Faults faults) {
    if (!value.isString() || !isTime(value.stringValue())) {
      faults.add(Fault.invalidField(path, REFUSAL));
    }
    return value;
  }

  private static boolean isTime(String text) {
    return DateShape.parse(text) != null || InstantShape.parse(text) != null;
  }

  /**
   * The schema of a string with a condition for its format. The schema does not list a date and an
   * instant as two alternatives, because generated clients cannot send a parameter that has two
   * types.
   */
  @Override
  public Schema<?> schema() {
    Schema<?> schema = Schemas.of("string");
    Schemas.require(
        schema,
        Schemas.any().pattern("T"),
        Schemas.any().format("date-time").pattern(InstantShape.SCHEMA_PATTERN),
        Schemas.any().format("date"));
    return schema;
  }
}
