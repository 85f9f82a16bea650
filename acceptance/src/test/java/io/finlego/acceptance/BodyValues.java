package io.finlego.acceptance;

import static java.util.stream.Collectors.joining;

import java.util.HashMap;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The values of some fields of a body, by the field's name. The other fields have values that are
 * made from their schemas. The items of a list have the name of the list and {@code []}.
 */
final class BodyValues {

  /** The most characters of JSON that an object of the caller's own may have. */
  private static final int FREE_CHARACTERS_MAX = 16_000;

  private static final String LEFT_OUT = "";

  private final Map<String, IntFunction<String>> values = new HashMap<>();
  private final Map<String, Integer> freeCharacters = new HashMap<>();

  /** Sets the JSON text of a field. */
  BodyValues with(String name, String json) {
    return withEach(name, _ -> json);
  }

  /** Sets the text of a field that is a string. */
  BodyValues withText(String name, String text) {
    return with(name, quoted(text));
  }

  /** Sets the JSON texts of a field that the body has several times. The first has the index 0. */
  BodyValues withEach(String name, IntFunction<String> json) {
    values.put(name, json);
    return this;
  }

  BodyValues without(String... names) {
    for (String name : names) {
      with(name, LEFT_OUT);
    }
    return this;
  }

  /** Sets the most characters that a field with the caller's own JSON may have. */
  BodyValues withFreeCharacters(String name, int characters) {
    freeCharacters.put(name, characters);
    return this;
  }

  int freeCharacters(String name) {
    return freeCharacters.getOrDefault(name, FREE_CHARACTERS_MAX);
  }

  boolean leavesOut(String name) {
    return LEFT_OUT.equals(json(name, 0));
  }

  /** The JSON text of the field; null if it is made from the schema. */
  @Nullable String json(String name, int index) {
    IntFunction<String> value = values.get(name);
    return value == null ? null : value.apply(index);
  }

  static String quoted(String text) {
    return '"' + text + '"';
  }

  static String list(int count, IntFunction<String> item) {
    return IntStream.range(0, count).mapToObj(item).collect(joining(",", "[", "]"));
  }
}
