package io.finlego.ingress.http.shape;

import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A rule for the format of a string.
 *
 * @param name the value of {@code format} in the OpenAPI document
 * @param pattern a regular expression of ECMA-262 that every accepted string matches; null if there
 *     is none
 * @param accepts tells whether a string has the format
 * @param refusal the message for a string that does not have the format
 */
public record TextFormat(
    String name, @Nullable String pattern, Predicate<String> accepts, String refusal) {

  public TextFormat(String name, Predicate<String> accepts, String refusal) {
    this(name, null, accepts, refusal);
  }
}
