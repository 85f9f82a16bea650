package io.finlego.ingress.http.shape;

import io.finlego.ingress.http.result.Faults;
import io.swagger.v3.oas.models.media.Schema;
import tools.jackson.databind.JsonNode;

/**
 * The rule for a JSON value in a request. A shape checks the value, and makes the value's schema
 * for the OpenAPI document. So the check and the document always agree. A shape has no state.
 */
public sealed interface Shape
    permits AmountShape,
        AnyShape,
        BalanceShape,
        BooleanShape,
        ChoiceShape,
        CurrencyShape,
        DateShape,
        InstantShape,
        IntegerShape,
        ListShape,
        NumberShape,
        ObjectShape,
        TextShape,
        TimeShape,
        UuidShape,
        WordShape {

  /**
   * Checks a value and returns it. A few shapes change the value to its standard form. If the value
   * is wrong, adds all its faults with their paths, and the caller must not use the returned value.
   *
   * @param path the JSON path of the value, such as {@code relatedIndividuals[0].document.type};
   *     empty for the body
   */
  JsonNode read(String path, JsonNode value, Faults faults);

  /** The rule as a schema of OpenAPI 3.1. */
  Schema<?> schema();
}
