package io.finlego.client.audit;

/**
 * The sender of a command.
 *
 * @param subject the {@code sub} of the token; for FinLego itself the name of the process
 */
public record Caller(CallerKind kind, String subject) {}
