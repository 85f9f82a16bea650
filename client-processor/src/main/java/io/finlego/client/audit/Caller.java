package io.finlego.client.audit;

/**
 * The sender of a command.
 *
 * @param subject the {@code sub} of the caller's token, or the name of the process if FinLego
 *     itself sent the command
 */
public record Caller(CallerKind kind, String subject) {}
