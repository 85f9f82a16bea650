package io.finlego.ingress.command;

import io.finlego.schemas.Domain;

/**
 * An act that callers can command.
 *
 * @param name camelCase, unique and never changed. It is part of the command's id, so that one key
 *     can serve two operations, and it is the {@code operation} tag of the metrics
 */
public record Operation(String name, Domain domain) {}
