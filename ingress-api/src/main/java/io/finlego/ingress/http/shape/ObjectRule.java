package io.finlego.ingress.http.shape;

import io.finlego.ingress.http.result.Faults;
import tools.jackson.databind.node.ObjectNode;

/** A rule between the fields of one object. */
@FunctionalInterface
public interface ObjectRule {

  /**
   * Notes violations in {@code faults}. A rule must expect any value in a field, because each
   * field's own shape reports the errors in it.
   */
  void check(String path, ObjectNode value, Faults faults);
}
