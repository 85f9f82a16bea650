package io.finlego.ingress.http.shape;

import io.finlego.ingress.http.result.Faults;
import io.swagger.v3.oas.models.media.Schema;
import tools.jackson.databind.node.ObjectNode;

/** A rule between the fields of one object. */
@FunctionalInterface
public interface ObjectRule {

  /**
   * Notes violations in {@code faults}. A field may hold any value here, because only the field's
   * own shape reports a wrong value.
   */
  void check(String path, ObjectNode value, Faults faults);

  /** Adds the same rule to the object's schema. What a schema cannot say, the field's text says. */
  default void describe(Schema<?> schema) {}
}
