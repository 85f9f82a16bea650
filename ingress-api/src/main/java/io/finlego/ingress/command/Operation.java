package io.finlego.ingress.command;

import io.finlego.schemas.Domain;

/**
 * An operation of the API that changes something by a command.
 *
 * @param name in camelCase, unique, and the same in all releases. The name is part of the command's
 *     id, so callers may use one idempotency key for two operations. It is also the value of the
 *     tag {@code operation} in the metrics
 */
public record Operation(String name, Domain domain) {}
