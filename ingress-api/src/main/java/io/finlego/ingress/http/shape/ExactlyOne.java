package io.finlego.ingress.http.shape;

import io.finlego.ingress.http.result.Fault;
import io.finlego.ingress.http.result.Faults;
import io.swagger.v3.oas.models.media.Schema;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** Requires that exactly one of the fields is present and not null. */
public record ExactlyOne(List<String> fields) implements ObjectRule {

  public ExactlyOne(String... fields) {
    this(List.of(fields));
  }

  @Override
  public void check(String path, ObjectNode value, Faults faults) {
    if (fields.stream().filter(value::hasNonNull).count() != 1) {
      faults.add(
          Fault.invalidField(
              ObjectShape.fieldPath(path, fields.getFirst()),
              "Exactly one is required of " + String.join(", ", fields) + "."));
    }
  }

  @Override
  public void describe(Schema<?> schema) {
    addCondition(schema, fields);
  }

  /**
   * Adds a condition to the schema: if the first field is present and not null, the others must be
   * missing or null. Otherwise exactly one of the others must be present and not null.
   */
  private static void addCondition(Schema<?> schema, List<String> candidates) {
    String firstField = candidates.getFirst();
    List<String> otherFields = candidates.subList(1, candidates.size());
    Schema<?> otherwise = Schemas.any();
    if (otherFields.size() == 1) {
      otherwise = presentField(otherFields.getFirst());
    } else {
      addCondition(otherwise, otherFields);
    }
    Schemas.require(schema, presentField(firstField), Schemas.without(otherFields), otherwise);
  }

  private static Schema<?> presentField(String field) {
    return Schemas.with(field, Schemas.any().not(Schemas.of("null"))).required(List.of(field));
  }
}
