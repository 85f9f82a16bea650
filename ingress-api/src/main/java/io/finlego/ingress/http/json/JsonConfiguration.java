package io.finlego.ingress.http.json;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.boot.http.converter.autoconfigure.ServerHttpMessageConvertersCustomizer;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.AnnotationIntrospector;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.type.LogicalType;

/**
 * Configures the JSON mapper of the application. Decimals are exact, and enums have camelCase
 * names. UUIDs, dates and instants have a single format each. Conversions between types and
 * duplicate keys are refused. Unknown fields are ignored here, because the shapes of requests check
 * them, and because the answers of our other services may have more fields than we read.
 *
 * <p>The limits for depth and length are in {@code ingress-api.yml}, under {@code
 * spring.jackson.factory.constraints}.
 */
@Configuration(proxyBeanMethods = false)
class JsonConfiguration {

  @Bean
  JsonMapperBuilderCustomizer strictJson() {
    return JsonConfiguration::apply;
  }

  @Bean
  ServerHttpMessageConvertersCustomizer jsonOfRequests(JsonMapper mapper) {
    return converters -> converters.withJsonConverter(new JsonConverter(mapper));
  }

  static void apply(JsonMapper.Builder builder) {
    builder
        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
        .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
        .enable(
            DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS,
            DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
        .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
        .disable(
            DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
            DeserializationFeature.ACCEPT_FLOAT_AS_INT)
        .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
        .annotationIntrospector(
            AnnotationIntrospector.pair(builder.annotationIntrospector(), new CamelCaseEnums()))
        .withCoercionConfig(
            LogicalType.Textual,
            config ->
                config
                    .setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                    .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                    .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
        .withCoercionConfigDefaults(
            config ->
                config
                    .setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail)
                    .setCoercion(CoercionInputShape.EmptyArray, CoercionAction.Fail))
        .addModule(strictFormats());
  }

  private static SimpleModule strictFormats() {
    return new SimpleModule("forms")
        .addDeserializer(UUID.class, new StrictReader<>(UUID.class, StrictText::uuid))
        .addDeserializer(LocalDate.class, new StrictReader<>(LocalDate.class, StrictText::date))
        .addDeserializer(Instant.class, new StrictReader<>(Instant.class, StrictText::instant))
        .addSerializer(Instant.class, new MicrosWriter());
  }
}
