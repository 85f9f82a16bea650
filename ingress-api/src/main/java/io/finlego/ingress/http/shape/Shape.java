package io.finlego.ingress.http.shape;

import io.finlego.ingress.http.result.Faults;
import io.swagger.v3.oas.models.media.Schema;
import tools.jackson.databind.JsonNode;

/**
 * What one JSON value must look like. A shape is a value without state: the same one checks every
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
        UuidShape,
        WordShape {

  /**
   * The value as it is kept: as sent, but for the few spellings that a shape puts right. Notes
   * everything that is wrong with it, at its path, in {@code faults}; what comes back is of no use
   * then.
   *
   * @param path the JSON path of the value, such as {@code relatedIndividuals[0].document.type};
   *     empty for the body
   */
  JsonNode read(String path, JsonNode value, Faults faults);

  /** The same rule as OpenAPI 3.1 says it. */
  Schema<?> schema();
}
