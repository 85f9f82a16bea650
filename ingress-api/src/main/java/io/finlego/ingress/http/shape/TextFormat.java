package io.finlego.ingress.http.shape;

import java.util.function.Predicate;

/**
 * What a string must be beyond its length.
 *
 * @param name as OpenAPI's {@code format}
 * @param refusal the sentence for a string that is not
 */
public record TextFormat(String name, Predicate<String> accepts, String refusal) {}
