package io.finlego.client.audit;

/**
 * Who asked for a change.
 *
 * @param subject the {@code sub} of the token; for FinLego itself the name of the process
 */
public record Caller(CallerKind kind, String subject) {}
