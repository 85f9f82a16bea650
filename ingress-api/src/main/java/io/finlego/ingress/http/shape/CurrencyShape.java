package io.finlego.ingress.http.shape;

import io.finlego.ingress.http.result.Fault;
import io.finlego.ingress.http.result.Faults;
import io.finlego.kernel.Currency;
import io.swagger.v3.oas.models.SpecVersion;
import io.swagger.v3.oas.models.media.Schema;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * The ISO 4217 code, in capitals, of a currency with a minor unit. The ledger knows which
 * currencies are available.
 */
public record CurrencyShape() implements Shape {

  static final String REFUSAL = "Must be an ISO 4217 currency code such as EUR.";

  @Override
  public JsonNode read(String path, JsonNode value, Faults faults) {
    if (!value.isString() || Currency.find(value.stringValue()) == null) {
      faults.add(Fault.invalidField(path, REFUSAL));
    }
    return value;
  }

  @Override
  public Schema<?> schema() {
    return new Schema<>(SpecVersion.V31).types(Set.of("string")).pattern("^[A-Z]{3}$");
  }
}
