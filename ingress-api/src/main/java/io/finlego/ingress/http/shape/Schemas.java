package io.finlego.ingress.http.shape;

import io.swagger.v3.oas.models.SpecVersion;
import io.swagger.v3.oas.models.media.Schema;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes schemas of OpenAPI 3.1. */
public final class Schemas {

  private static final String NULL = "null";

  private Schemas() {}

  /** The schema of a value that has one of these JSON types. */
  public static Schema<?> of(String... types) {
    Schema<?> schema = any();
    schema.setTypes(new LinkedHashSet<>(List.of(types)));
    return schema;
  }

  /** The schema that allows any value. */
  public static Schema<?> any() {
    return new Schema<>(SpecVersion.V31);
  }

  /** The schema that no value matches. */
  static Schema<?> none() {
    return any().not(any());
  }

  /** A reference to the component with this name. */
  public static Schema<?> reference(String component) {
    return any().$ref("#/components/schemas/" + component);
  }

  public static Schema<?> list(Schema<?> items) {
    Schema<?> list = of("array");
    list.setItems(items);
    return list;
  }

  /** The schema of a string that is one of these words. */
  public static Schema<?> words(List<String> words) {
    Schema<Object> schema = new Schema<>(SpecVersion.V31);
    schema.setTypes(new LinkedHashSet<>(Set.of("string")));
    schema.setEnum(List.copyOf(words));
    return schema;
  }

  /**
   * The schema of an object whose property, if it is present, matches the given schema. The object
   * may have other properties. The schema says this explicitly, because linters otherwise assume
   * that other properties are forbidden.
   */
  public static Schema<?> with(String name, Schema<?> property) {
    return any().addProperty(name, property).additionalProperties(true);
  }

  /** The schema of an object in which each of these properties is missing or null. */
  static Schema<?> without(List<String> names) {
    Schema<?> schema = any().additionalProperties(true);
    names.forEach(name -> schema.addProperty(name, of(NULL)));
    return schema;
  }

  /** Makes a schema that also allows null. May change the given schema and return it. */
  @SuppressWarnings("unchecked")
  public static Schema<?> orNull(Schema<?> schema) {
    if (schema.get$ref() != null) {
      return any().addOneOfItem(schema).addOneOfItem(of(NULL));
    }
    if (schema.getAnyOf() != null) {
      return schema.addAnyOfItem(of(NULL));
    }
    if (schema.getTypes() != null) {
      Set<String> types = new LinkedHashSet<>(schema.getTypes());
      types.add(NULL);
      schema.setTypes(types);
    }
    if (schema.getEnum() != null) {
      List<@Nullable Object> words = new ArrayList<>(schema.getEnum());
      words.add(null);
      ((Schema<@Nullable Object>) schema).setEnum(words);
    }
    return schema;
  }

  /**
   * Adds a condition to the schema of an object. A schema may have several conditions.
   *
   * @param then the schema that an object must match if it matches the condition
   * @param otherwise the schema that an object must match if it does not match the condition; null
   *     if every such object is valid
   */
  public static void require(
      Schema<?> schema, Schema<?> condition, Schema<?> then, @Nullable Schema<?> otherwise) {
    if (schema.getIf() == null) {
      schema.setIf(condition);
      schema.setThen(then);
      schema.setElse(otherwise);
    } else {
      Schema<?> innerSchema = any();
      require(innerSchema, condition, then, otherwise);
      schema.addAllOfItem(innerSchema);
    }
  }
}
