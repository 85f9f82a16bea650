package io.finlego.ingress.http.json;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;

/**
 * Reads a value from a JSON string. Refuses a string in another form than the accepted one, and
 * everything that is not a string.
 */
final class StrictReader<T> extends StdScalarDeserializer<T> {

  private final Function<String, @Nullable T> form;

  StrictReader(Class<T> type, Function<String, @Nullable T> form) {
    super(type);
    this.form = form;
  }

  @Override
  @SuppressWarnings("unchecked")
  public T deserialize(JsonParser parser, DeserializationContext context) {
    if (parser.currentToken() != JsonToken.VALUE_STRING) {
      return (T) context.handleUnexpectedToken(handledType(), parser);
    }
    T value = form.apply(parser.getString());
    return value == null
        ? (T) context.handleWeirdStringValue(handledType(), "", "not in the accepted form")
        : value;
  }
}
