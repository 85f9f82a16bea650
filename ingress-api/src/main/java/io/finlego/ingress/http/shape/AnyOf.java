package io.finlego.ingress.http.shape;

import io.finlego.ingress.http.result.Fault;
import io.finlego.ingress.http.result.Faults;
import io.swagger.v3.oas.models.media.Schema;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** Requires that at least one of the fields is present and not null. */
public record AnyOf(List<String> fields) implements ObjectRule {

  public AnyOf(String... fields) {
    this(List.of(fields));
  }

  @Override
  public void check(String path, ObjectNode value, Faults faults) {
    if (fields.stream().noneMatch(value::hasNonNull)) {
      faults.add(
          Fault.invalidField(
              path.isEmpty() ? "$" : path,
              "At least one is required of " + String.join(", ", fields) + "."));
    }
  }

  /**
   * Adds the rule to the schema as {@code if} and {@code then}. A plain {@code not} would be
   * shorter, but generators of clients would make a separate type for it.
   */
  @Override
  public void describe(Schema<?> schema) {
    Schemas.require(schema, Schemas.without(fields), Schemas.none(), null);
  }
}
