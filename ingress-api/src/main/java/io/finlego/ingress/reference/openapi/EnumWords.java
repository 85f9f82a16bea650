package io.finlego.ingress.reference.openapi;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.finlego.ingress.http.json.EnumNames;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.oas.models.media.Schema;
import java.util.List;
import java.util.stream.Stream;

/** Describes enums by their outside names. */
final class EnumWords extends ModelResolver {

  EnumWords(ObjectMapper mapper) {
    super(mapper);
  }

  @Override
  @SuppressWarnings({"rawtypes", "unchecked"})
  protected Schema _createSchemaForEnum(Class<Enum<?>> type) {
    Schema schema = super._createSchemaForEnum(type);
    schema.setEnum(words(type));
    return schema;
  }

  @Override
  @SuppressWarnings({"rawtypes", "unchecked", "deprecation"})
  protected void _addEnumProps(Class<?> type, Schema property) {
    Class<? extends Enum<?>> words = EnumNames.asEnum(type);
    if (words != null) {
      property.setEnum(words(words));
    }
  }

  private static List<String> words(Class<? extends Enum<?>> type) {
    return Stream.of(type.getEnumConstants()).map(EnumNames::of).toList();
  }
}
