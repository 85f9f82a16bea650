package io.finlego.ingress.http.shape;

import io.finlego.ingress.http.result.Fault;
import io.finlego.ingress.http.result.Faults;
import io.finlego.kernel.Currency;
import io.swagger.v3.oas.models.media.Schema;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * The shape of an ISO 4217 currency code in capital letters. Only currencies with a minor unit are
 * accepted. The ledger checks later whether accounts are offered in the currency.
 */
public record CurrencyShape() implements Shape {

  /** The name of {@link #component} in the OpenAPI document. */
  public static final String COMPONENT = "CurrencyCode";

  static final String REFUSAL = "Must be an ISO 4217 currency code such as EUR.";

  @Override
  public JsonNode read(String path, JsonNode value, Faults faults) {
    if (!value.isString() || Currency.find(value.stringValue()) == null) {
      faults.add(Fault.invalidField(path, REFUSAL));
    }
    return value;
  }

  /** The accepted codes, in alphabetical order. */
  static List<String> codes() {
    return Currency.all().stream().map(Currency::code).toList();
  }

  /** The schema with all codes, to which the schema of this shape refers. */
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
