package io.finlego.ingress.reference.openapi;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.finlego.ingress.http.json.EnumNames;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.oas.models.media.Schema;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Completes the schemas that springdoc makes from Java types. Enums get the words that the API uses
 * for their constants. {@link RecordFields} completes the schemas of our records.
 */
final class DescribedTypes extends ModelResolver {

  private static final String COMPONENTS_PATH = "#/components/schemas/";
  private static final String OUR_PACKAGE = "io.finlego.";

  DescribedTypes(ObjectMapper mapper) {
    super(mapper);
  }

  @Override
  @SuppressWarnings("rawtypes")
  public @Nullable Schema resolve(
      AnnotatedType annotatedType, ModelConverterContext context, Iterator<ModelConverter> next) {
    Schema schema = super.resolve(annotatedType, context, next);
    if (schema != null) {
      JavaType type = _mapper.constructType(annotatedType.getType());
      if (type.getRawClass().isRecord() && type.getRawClass().getName().startsWith(OUR_PACKAGE)) {
        RecordFields.describe(component(schema, context), type.getRawClass());
      }
    }
    return schema;
  }

  /**
   * The component of the document that the schema refers to. Returns the schema itself if there is
   * no such component.
   */
  @SuppressWarnings("rawtypes")
  private static Schema<?> component(Schema<?> schema, ModelConverterContext context) {
    String reference = schema.get$ref();
    String name =
        reference == null ? schema.getName() : reference.substring(COMPONENTS_PATH.length());
    Schema component = name == null ? null : context.getDefinedModels().get(name);
    return component == null ? schema : component;
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
    Class<? extends Enum<?>> enumType = EnumNames.asEnum(type);
    if (enumType != null) {
      property.setEnum(words(enumType));
    }
  }

  private static List<String> words(Class<? extends Enum<?>> type) {
    return Stream.of(type.getEnumConstants()).map(EnumNames::of).toList();
  }
}
