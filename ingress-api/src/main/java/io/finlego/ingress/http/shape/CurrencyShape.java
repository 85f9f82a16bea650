package io.finlego.ingress.http.shape;

import io.finlego.ingress.http.result.Fault;
import io.finlego.ingress.http.result.Faults;
import io.finlego.kernel.Currency;
import io.swagger.v3.oas.models.media.Schema;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * The ISO 4217 code, in capitals, of a currency with a minor unit. The ledger knows which
 * currencies are available.
 */
public record CurrencyShape() implements Shape {

  /** The name of {@link #component} in the API's description. */
  public static final String COMPONENT = "CurrencyCode";

  static final String REFUSAL = "Must be an ISO 4217 currency code such as EUR.";

  @Override
  public JsonNode read(String path, JsonNode value, Faults faults) {
    if (!value.isString() || Currency.find(value.stringValue()) == null) {
      faults.add(Fault.invalidField(path, REFUSAL));
    }
    return value;
  }

  /** The codes that are accepted, in their order. */
  static List<String> codes() {
    return Currency.all().stream().map(Currency::code).toList();
  }

  /** All codes as one schema. Each shape of a currency refers to it. */
  public static Schema<?> component() {
    return Schemas.words(codes())
        .description(
            "An ISO 4217 code. `GET /BaasProvider/available-currencies` tells which are offered.");
  }

  @Override
  public Schema<?> schema() {
    return Schemas.reference(COMPONENT);
  }
}
