package io.finlego.ingress.http.shape;

import io.finlego.ingress.http.result.Fault;
import io.finlego.ingress.http.result.Faults;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A text that is required if the rest of the object meets a condition.
 *
 * @param when the condition in words for the message, such as "when industry is other"
 */
public record RequiredWhen(String field, String when, Predicate<ObjectNode> condition)
    implements ObjectRule {

  @Override
  public void check(String path, ObjectNode value, Faults faults) {
    JsonNode text = value.get(field);
    boolean missing =
        text == null || text.isNull() || (text.isString() && text.stringValue().isBlank());
    if (missing && condition.test(value)) {
      faults.add(Fault.invalidField(ObjectShape.within(path, field), "Is required " + when + "."));
    }
  }
}
