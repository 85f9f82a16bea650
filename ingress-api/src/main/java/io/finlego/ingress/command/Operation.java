package io.finlego.ingress.command;

/**
 * What a caller can ask for.
 *
 * @param name camelCase, unique and never changed: it is part of the command's id, so that a key of
 *     one operation is not one of another; and the {@code operation} tag of the metrics
 */
public record Operation(String name, Domain domain) {}
