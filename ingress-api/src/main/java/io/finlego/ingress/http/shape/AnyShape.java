package io.finlego.ingress.http.shape;

import io.finlego.ingress.http.result.Fault;
import io.finlego.ingress.http.result.Faults;
import io.swagger.v3.oas.models.media.Schema;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * Any JSON, kept as given. The depth and size of the body were checked before.
 *
 * @param objectOnly whether the JSON must be an object
 * @param maxLength the most characters of the JSON when it is written out
 */
public record AnyShape(boolean objectOnly, int maxLength) implements Shape {

  @Override
  public JsonNode read(String path, JsonNode value, Faults faults) {
    if (objectOnly && !value.isObject()) {
      faults.add(Fault.invalidField(path, "Must be a JSON object."));
    } else if (isStorable(path, value, faults) && value.toString().length() > maxLength) {
      faults.add(Fault.invalidField(path, "Must have at most " + maxLength + " characters."));
    }
    return value;
  }

  private static boolean isStorable(String path, JsonNode value, Faults faults) {
    if (value.isString() && !Characters.areStorable(value.stringValue())) {
      faults.add(Fault.invalidField(path, Characters.REFUSAL));
      return false;
    }
    if (value.isNumber() && !Decimals.areFew(value.decimalValue())) {
      faults.add(Fault.invalidField(path, Decimals.REFUSAL));
      return false;
    }
    boolean storable = true;
    for (int i = 0; value.isArray() && i < value.size(); i++) {
      storable &= isStorable(path + "[" + i + "]", value.get(i), faults);
    }
    for (Map.Entry<String, JsonNode> property : value.properties()) {
      storable &= isPropertyStorable(path, property, faults);
    }
    return storable;
  }

  private static boolean isPropertyStorable(
      String path, Map.Entry<String, JsonNode> property, Faults faults) {
    if (Characters.areStorable(property.getKey())) {
      return isStorable(ObjectShape.within(path, property.getKey()), property.getValue(), faults);
    }
    faults.add(Fault.invalidField(path, Characters.REFUSAL));
    return false;
  }

  @Override
  public Schema<?> schema() {
    return objectOnly ? Schemas.of("object").additionalProperties(true) : Schemas.any();
  }
}
