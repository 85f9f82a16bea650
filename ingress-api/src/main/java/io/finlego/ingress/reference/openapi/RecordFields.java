package io.finlego.ingress.reference.openapi;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.finlego.ingress.http.shape.Schemas;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Completes the schema of a record from the record itself, so that the two cannot part: a component
 * that is not {@code @Nullable} is always present; a {@code @Nullable} one can be null, or is left
 * out if it is written only when it is not null; raw JSON is an object; {@code Object} is any JSON.
 * A component whose {@code requiredMode} is set is described by its annotations alone.
 */
final class RecordFields {

  private RecordFields() {}

  static void describe(Schema<?> schema, Class<?> type) {
    if (schema.getProperties() == null) {
      return;
    }
    Set<String> required = new TreeSet<>();
    if (schema.getRequired() != null) {
      required.addAll(schema.getRequired());
    }
    describe(schema.getProperties(), required, type);
    schema.setRequired(required.isEmpty() ? null : new ArrayList<>(required));
  }

  @SuppressWarnings("rawtypes")
  private static void describe(
      Map<String, Schema> properties, Set<String> required, Class<?> type) {
    for (RecordComponent component : type.getRecordComponents()) {
      if (component.getAccessor().isAnnotationPresent(JsonUnwrapped.class)) {
        describe(properties, required, component.getType());
        continue;
      }
      String name = name(component);
      Schema<?> property = properties.get(name);
      if (property == null || isDescribedByHand(component)) {
        continue;
      }
      boolean nullable = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
      boolean leftOut = nullable && isLeftOutIfNull(component);
      if (!leftOut) {
        required.add(name);
      }
      Schema<?> content = content(component, property);
      properties.put(name, nullable && !leftOut ? Schemas.orNull(content) : content);
    }
  }

  private static Schema<?> content(RecordComponent component, Schema<?> property) {
    if (component.getAccessor().isAnnotationPresent(JsonRawValue.class)) {
      return Schemas.of("object").additionalProperties(true).description(property.getDescription());
    }
    return component.getType() == Object.class
        ? Schemas.any().description(property.getDescription())
        : property;
  }

  private static boolean isLeftOutIfNull(RecordComponent component) {
    JsonInclude own = component.getAccessor().getAnnotation(JsonInclude.class);
    JsonInclude inclusion =
        own == null ? component.getDeclaringRecord().getAnnotation(JsonInclude.class) : own;
    return inclusion != null && inclusion.value() == JsonInclude.Include.NON_NULL;
  }

  private static String name(RecordComponent component) {
    JsonProperty named = component.getAccessor().getAnnotation(JsonProperty.class);
    return named == null || named.value().isEmpty() ? component.getName() : named.value();
  }

  private static boolean isDescribedByHand(RecordComponent component) {
    io.swagger.v3.oas.annotations.media.Schema schema =
        component.getAccessor().getAnnotation(io.swagger.v3.oas.annotations.media.Schema.class);
    return schema != null
        && schema.requiredMode() != io.swagger.v3.oas.annotations.media.Schema.RequiredMode.AUTO;
  }
}
