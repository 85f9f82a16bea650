package io.finlego.ingress.http.shape;

import java.util.function.Predicate;

/**
 * A rule for a string besides its length.
 *
 * @param name the value of OpenAPI's {@code format}
 * @param refusal the sentence for a string that breaks the rule
 */
public record TextFormat(String name, Predicate<String> accepts, String refusal) {}
