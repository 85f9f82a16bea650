package io.finlego.ingress.http.shape;

import io.finlego.ingress.http.result.Fault;
import io.finlego.ingress.http.result.Faults;
import io.swagger.v3.oas.models.media.Schema;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** Exactly one of the fields is present and not null. */
public record ExactlyOne(List<String> fields) implements ObjectRule {

  public ExactlyOne(String... fields) {
    this(List.of(fields));
  }

  @Override
  public void check(String path, ObjectNode value, Faults faults) {
    if (fields.stream().filter(value::hasNonNull).count() != 1) {
      faults.add(
          Fault.invalidField(
              ObjectShape.within(path, fields.getFirst()),
              "Exactly one is required of " + String.join(", ", fields) + "."));
    }
  }

  @Override
  public void describe(Schema<?> schema) {
    describe(schema, fields);
  }

  /** If the first field is there, the others are not; otherwise one of the others is. */
  private static void describe(Schema<?> schema, List<String> candidates) {
    String first = candidates.getFirst();
    List<String> others = candidates.subList(1, candidates.size());
    Schema<?> otherwise = Schemas.any();
    if (others.size() == 1) {
      otherwise = present(others.getFirst());
    } else {
      describe(otherwise, others);
    }
    Schemas.require(schema, present(first), Schemas.without(others), otherwise);
  }

  private static Schema<?> present(String field) {
    return Schemas.with(field, Schemas.any().not(Schemas.of("null"))).required(List.of(field));
  }
}
