package io.finlego.ingress.http.shape;

import io.finlego.ingress.http.result.Faults;
import tools.jackson.databind.node.ObjectNode;

/** What must hold between the fields of one object. */
@FunctionalInterface
public interface ObjectRule {

  /**
   * Says what is wrong to {@code faults}. The fields may have any shape: each one's own errors are
   * told elsewhere.
   */
  void check(String path, ObjectNode value, Faults faults);
}
