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
 * Completes the schema of a record from the record's components, so that the schema always agrees
 * with the record:
 *
 * <ul>
 *   <li>A component that is not {@code @Nullable} is required.
 *   <li>A {@code @Nullable} component is required and may be null. If the component is annotated
 *       with {@code @JsonInclude(NON_NULL)}, it is optional instead.
 *   <li>A component with raw JSON is an object.
 *   <li>A component of the type {@code Object} is any JSON.
 * </ul>
 *
 * <p>A component whose annotation sets {@code requiredMode} is not changed.
 */
final class RecordFields {

  private RecordFields() {}

  static void describe(Schema<?> schema, Class<?> type) {
    if (schema.getProperties() == null) {
      return;
    }
    Set<String> requiredNames = new TreeSet<>();
    if (schema.getRequired() != null) {
      requiredNames.addAll(schema.getRequired());
    }
    describe(schema.getProperties(), requiredNames, type);
    schema.setRequired(requiredNames.isEmpty() ? null : new ArrayList<>(requiredNames));
  }

  @SuppressWarnings("rawtypes")
  private static void describe(
      Map<String, Schema> properties, Set<String> requiredNames, Class<?> type) {
    for (RecordComponent component : type.getRecordComponents()) {
      if (component.getAccessor().isAnnotationPresent(JsonUnwrapped.class)) {
        describe(properties, requiredNames, component.getType());
        continue;
      }
      String name = name(component);
      Schema<?> property = properties.get(name);
      if (property == null || isDescribedByHand(component)) {
        continue;
      }
      boolean isNullable = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
      boolean isOptional = isNullable && isLeftOutIfNull(component);
      if (!isOptional) {
        requiredNames.add(name);
      }
      Schema<?> contentSchema = contentSchema(component, property);
      properties.put(
          name, isNullable && !isOptional ? Schemas.orNull(contentSchema) : contentSchema);
    }
  }

  private static Schema<?> contentSchema(RecordComponent component, Schema<?> property) {
    if (component.getAccessor().isAnnotationPresent(JsonRawValue.class)) {
      return Schemas.of("object").additionalProperties(true).description(property.getDescription());
    }
    return component.getType() == Object.class
        ? Schemas.any().description(property.getDescription())
        : property;
  }

  private static boolean isLeftOutIfNull(RecordComponent component) {
    JsonInclude componentInclusion = component.getAccessor().getAnnotation(JsonInclude.class);
    JsonInclude inclusion =
        componentInclusion == null
            ? component.getDeclaringRecord().getAnnotation(JsonInclude.class)
            : componentInclusion;
    return inclusion != null && inclusion.value() == JsonInclude.Include.NON_NULL;
  }

  private static String name(RecordComponent component) {
    JsonProperty property = component.getAccessor().getAnnotation(JsonProperty.class);
    return property == null || property.value().isEmpty() ? component.getName() : property.value();
  }

  private static boolean isDescribedByHand(RecordComponent component) {
    io.swagger.v3.oas.annotations.media.Schema schema =
        component.getAccessor().getAnnotation(io.swagger.v3.oas.annotations.media.Schema.class);
    return schema != null
        && schema.requiredMode() != io.swagger.v3.oas.annotations.media.Schema.RequiredMode.AUTO;
  }
}
