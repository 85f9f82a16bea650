package io.finlego.ingress.http.shape;

import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A rule for a string besides its length.
 *
 * @param name the value of OpenAPI's {@code format}
 * @param pattern the rule, or the part of it that a regular expression of ECMA-262 can say; null:
 *     none
 * @param refusal the sentence for a string that breaks the rule
 */
public record TextFormat(
    String name, @Nullable String pattern, Predicate<String> accepts, String refusal) {

  public TextFormat(String name, Predicate<String> accepts, String refusal) {
    this(name, null, accepts, refusal);
  }
}
