package io.finlego.ingress.http.shape;

import io.finlego.ingress.http.result.Faults;
import io.swagger.v3.oas.models.media.Schema;
import tools.jackson.databind.node.ObjectNode;

/** A rule that concerns several fields of an object. */
@FunctionalInterface
public interface ObjectRule {

  /**
   * Checks the object and adds a fault for each violation of the rule. A field may have a value of
   * any type, because the field's shape reports wrong types separately. The rule must ignore a
   * value of a wrong type.
   *
   * @param path the JSON path of the object; empty for the body
   */
  void check(String path, ObjectNode value, Faults faults);

  /**
   * Adds the rule to the object's schema. Does nothing by default, for a rule that a schema cannot
   * express. The descriptions of the fields then explain the rule.
   */
  default void describe(Schema<?> schema) {}
}
