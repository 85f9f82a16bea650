package io.finlego.ingress.http.json;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The outside names of enum constants: {@code FX_POSITION} is {@code fxPosition}. A constant with
 * lower-case letters keeps its name, and {@code @JsonProperty} on a constant wins. The names are
 * the same in bodies, query parameters and the OpenAPI document.
 */
public final class EnumNames {

  private EnumNames() {}

  /** The constant's outside name. */
  public static String of(Enum<?> constant) {
    try {
      JsonProperty annotation =
          constant.getDeclaringClass().getField(constant.name()).getAnnotation(JsonProperty.class);
      return annotation == null ? camelCase(constant.name()) : annotation.value();
    } catch (NoSuchFieldException e) {
      throw new IllegalStateException("Every constant is a field.", e);
    }
  }

  /** The constant with this outside name, or null if no constant has it. */
  public static <E extends Enum<E>> @Nullable E find(Class<E> type, String name) {
    return Stream.of(type.getEnumConstants())
        .filter(constant -> of(constant).equals(name))
        .findFirst()
        .orElse(null);
  }

  /** All outside names with commas between them, for a sentence; an empty text for null. */
  public static String all(@Nullable Class<? extends Enum<?>> type) {
    return type == null
        ? ""
        : Stream.of(type.getEnumConstants()).map(EnumNames::of).collect(Collectors.joining(", "));
  }

  /** The type as an enum type, or null if it is not an enum. */
  @SuppressWarnings("unchecked")
  public static @Nullable Class<? extends Enum<?>> asEnum(@Nullable Class<?> type) {
    return type != null && type.isEnum() ? (Class<? extends Enum<?>>) type : null;
  }

  static String camelCase(String name) {
    if (!name.equals(name.toUpperCase(Locale.ROOT))) {
      return name;
    }
    StringBuilder camel = new StringBuilder();
    for (String word : name.toLowerCase(Locale.ROOT).split("_")) {
      camel.append(
          camel.isEmpty() || word.isEmpty()
              ? word
              : Character.toUpperCase(word.charAt(0)) + word.substring(1));
    }
    return camel.toString();
  }
}
