package io.finlego.ingress.http.shape;

import io.swagger.v3.oas.models.SpecVersion;
import io.swagger.v3.oas.models.media.Schema;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes the schemas of OpenAPI 3.1 that are written by hand. */
public final class Schemas {

  private static final String NULL = "null";

  private Schemas() {}

  /** A value of one of these JSON types. */
  public static Schema<?> of(String... types) {
    Schema<?> schema = any();
    schema.setTypes(new LinkedHashSet<>(List.of(types)));
    return schema;
  }

  /** Any JSON. */
  public static Schema<?> any() {
    return new Schema<>(SpecVersion.V31);
  }

  /** No JSON fits it. */
  static Schema<?> none() {
    return any().not(any());
  }

  /** The component with this name. */
  public static Schema<?> reference(String component) {
    return any().$ref("#/components/schemas/" + component);
  }

  public static Schema<?> list(Schema<?> items) {
    Schema<?> list = of("array");
    list.setItems(items);
    return list;
  }

  /** One of these words. */
  public static Schema<?> words(List<String> words) {
    Schema<Object> schema = new Schema<>(SpecVersion.V31);
    schema.setTypes(new LinkedHashSet<>(Set.of("string")));
    schema.setEnum(List.copyOf(words));
    return schema;
  }

  /**
   * An object whose property fits the schema if it is there; for conditions. It says that it may
   * have more properties, because linters take a condition that does not say so for a closed
   * object.
   */
  public static Schema<?> with(String name, Schema<?> property) {
    return any().addProperty(name, property).additionalProperties(true);
  }

  /** An object in which each of these properties is null or absent; for conditions. */
  static Schema<?> without(List<String> names) {
    Schema<?> schema = any().additionalProperties(true);
    names.forEach(name -> schema.addProperty(name, of(NULL)));
    return schema;
  }

  /** A schema that also allows null. This method may change the given schema and return it. */
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

  /** Adds a condition to the schema of an object; a schema may have several. */
  public static void require(
      Schema<?> schema, Schema<?> condition, Schema<?> then, @Nullable Schema<?> otherwise) {
    if (schema.getIf() == null) {
      schema.setIf(condition);
      schema.setThen(then);
      schema.setElse(otherwise);
    } else {
      Schema<?> another = any();
      require(another, condition, then, otherwise);
      schema.addAllOfItem(another);
    }
  }
}
