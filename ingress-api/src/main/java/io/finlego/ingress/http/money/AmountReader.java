package io.finlego.ingress.http.money;

import io.finlego.ingress.http.result.CodedInputException;
import io.finlego.ingress.http.result.ErrorCode;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;

/** Reads an {@link Amount} from a number or a numeric string. */
final class AmountReader extends StdDeserializer<Amount> {

  AmountReader() {
    super(Amount.class);
  }

  @Override
  public Amount deserialize(JsonParser parser, DeserializationContext context) {
    JsonToken token = parser.currentToken();
    if (token == JsonToken.VALUE_NUMBER_INT || token == JsonToken.VALUE_NUMBER_FLOAT) {
      return new Amount(parser.getDecimalValue());
    }
    @Nullable Amount amount =
        token == JsonToken.VALUE_STRING ? Amount.parse(parser.getString()) : null;
    if (amount == null) {
      throw new CodedInputException(
          parser, ErrorCode.INVALID_AMOUNT, "The amount is a number or a numeric string.");
    }
    return amount;
  }
}
