package io.finlego.ingress.http.json;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;

/**
 * Reads a value from a JSON string. Refuses a string that the parser does not accept, and
 * everything that is not a string.
 */
final class StrictReader<T> extends StdScalarDeserializer<T> {

  private final Function<String, @Nullable T> stringParser;

  /**
   * Makes a reader.
   *
   * @param stringParser parses a string; returns null if it does not accept the string
   */
  StrictReader(Class<T> type, Function<String, @Nullable T> stringParser) {
    super(type);
    this.stringParser = stringParser;
  }

  @Override
  @SuppressWarnings("unchecked")
  public T deserialize(JsonParser parser, DeserializationContext context) {
    if (parser.currentToken() != JsonToken.VALUE_STRING) {
      return (T) context.handleUnexpectedToken(handledType(), parser);
    }
    T value = stringParser.apply(parser.getString());
    return value == null
        ? (T) context.handleWeirdStringValue(handledType(), "", "not in the accepted form")
        : value;
  }
}
