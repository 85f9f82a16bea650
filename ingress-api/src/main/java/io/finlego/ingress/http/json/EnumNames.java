package io.finlego.ingress.http.json;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The names that the API uses for enum constants. The constant {@code FX_POSITION} has the name
 * {@code fxPosition}. A constant with lower-case letters keeps its own name. An annotation
 * {@code @JsonProperty} on a constant replaces the name. The names are the same in bodies, query
 * parameters and the OpenAPI document.
 */
public final class EnumNames {

  private EnumNames() {}

  /** The constant's name in the API. */
  public static String of(Enum<?> constant) {
    try {
      JsonProperty annotation =
          constant.getDeclaringClass().getField(constant.name()).getAnnotation(JsonProperty.class);
      return annotation == null ? camelCase(constant.name()) : annotation.value();
    } catch (NoSuchFieldException e) {
      throw new IllegalStateException("Every constant is a field.", e);
    }
  }

  /** The constant with this name in the API; null if no constant has this name. */
  public static <E extends Enum<E>> @Nullable E find(Class<E> type, String name) {
    return Stream.of(type.getEnumConstants())
        .filter(constant -> of(constant).equals(name))
        .findFirst()
        .orElse(null);
  }

  /**
   * The API's names for all constants of the type, separated by commas; an empty text if the type
   * is null.
   */
  public static String all(@Nullable Class<? extends Enum<?>> type) {
    return type == null
        ? ""
        : Stream.of(type.getEnumConstants()).map(EnumNames::of).collect(Collectors.joining(", "));
  }

  /** The type as an enum type; null if the type is not an enum. */
  @SuppressWarnings("unchecked")
  public static @Nullable Class<? extends Enum<?>> asEnum(@Nullable Class<?> type) {
    return type != null && type.isEnum() ? (Class<? extends Enum<?>>) type : null;
  }

  static String camelCase(String name) {
    if (!name.equals(name.toUpperCase(Locale.ROOT))) {
      return name;
    }
    StringBuilder camelCaseName = new StringBuilder();
    for (String word : name.toLowerCase(Locale.ROOT).split("_")) {
      camelCaseName.append(
          camelCaseName.isEmpty() || word.isEmpty()
              ? word
              : Character.toUpperCase(word.charAt(0)) + word.substring(1));
    }
    return camelCaseName.toString();
  }
}
