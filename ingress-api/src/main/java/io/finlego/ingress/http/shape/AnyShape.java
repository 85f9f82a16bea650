package io.finlego.ingress.http.shape;

import io.finlego.ingress.http.result.Fault;
import io.finlego.ingress.http.result.Faults;
import io.finlego.kernel.TextLength;
import io.swagger.v3.oas.models.media.Schema;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * The shape of any JSON value, which is stored unchanged. The depth and the size of the body were
 * checked before.
 *
 * @param objectOnly whether the value must be an object
 * @param maxLength the largest number of characters in the value's JSON text
 */
public record AnyShape(boolean objectOnly, int maxLength) implements Shape {

  @Override
  public JsonNode read(String path, JsonNode value, Faults faults) {
    if (objectOnly && !value.isObject()) {
      faults.add(Fault.invalidField(path, "Must be a JSON object."));
    } else if (checkStorable(path, value, faults) && TextLength.of(value.toString()) > maxLength) {
      faults.add(Fault.invalidField(path, "Must have at most " + maxLength + " characters."));
    }
    return value;
  }

  /**
   * Adds a fault for each part of the value that cannot be stored. Returns true if all parts can be
   * stored.
   */
  private static boolean checkStorable(String path, JsonNode value, Faults faults) {
    if (value.isString() && !Characters.areStorable(value.stringValue())) {
      faults.add(Fault.invalidField(path, Characters.REFUSAL));
      return false;
    }
    if (value.isNumber() && !Decimals.isWithinLimit(value.decimalValue())) {
      faults.add(Fault.invalidField(path, Decimals.REFUSAL));
      return false;
    }
    boolean arePartsStorable = true;
    for (int i = 0; value.isArray() && i < value.size(); i++) {
      arePartsStorable &= checkStorable(path + "[" + i + "]", value.get(i), faults);
    }
    for (Map.Entry<String, JsonNode> property : value.properties()) {
      arePartsStorable &= checkPropertyStorable(path, property, faults);
    }
    return arePartsStorable;
  }

  private static boolean checkPropertyStorable(
      String path, Map.Entry<String, JsonNode> property, Faults faults) {
    if (Characters.areStorable(property.getKey())) {
      return checkStorable(
          ObjectShape.fieldPath(path, property.getKey()), property.getValue(), faults);
    }
    faults.add(Fault.invalidField(path, Characters.REFUSAL));
    return false;
  }

  @Override
  public Schema<?> schema() {
    return objectOnly ? Schemas.of("object").additionalProperties(true) : Schemas.any();
  }
}
