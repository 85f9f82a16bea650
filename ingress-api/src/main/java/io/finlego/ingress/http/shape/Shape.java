package io.finlego.ingress.http.shape;

import io.finlego.ingress.http.result.Faults;
import io.swagger.v3.oas.models.media.Schema;
import tools.jackson.databind.JsonNode;

/**
 * The rule for one JSON value. A shape is a value without state: the same shape checks every
 * request and writes its own entry in the API's description.
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
   * Checks a value and returns it in the form in which it is kept: as sent, except for a few
   * spellings that a shape corrects. All faults of the value are noted in {@code faults} with their
   * paths; if there is a fault, the returned value must not be used.
   *
   * @param path the JSON path of the value, such as {@code relatedIndividuals[0].document.type};
   *     empty for the body
   */
  JsonNode read(String path, JsonNode value, Faults faults);

  /** The same rule in OpenAPI 3.1. */
  Schema<?> schema();
}
