package io.finlego.ingress.http.shape;

import io.finlego.ingress.http.result.Fault;
import io.finlego.ingress.http.result.Faults;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A text that is asked for when the rest of the object says so.
 *
 * @param when such as "when industry is other", for the message
 */
public record RequiredWhen(String field, String when, Predicate<ObjectNode> condition)
    implements ObjectRule {

  @Override
  public void check(String path, ObjectNode value, Faults faults) {
    JsonNode given = value.get(field);
    boolean missing =
        given == null || given.isNull() || (given.isString() && given.stringValue().isBlank());
    if (missing && condition.test(value)) {
      faults.add(Fault.invalidField(ObjectShape.within(path, field), "Is required " + when + "."));
    }
  }
}
