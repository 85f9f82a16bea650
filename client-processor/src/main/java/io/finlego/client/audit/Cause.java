package io.finlego.client.audit;

import io.finlego.kernel.CommandId;

/** The command that caused a change, and the caller of the command. */
public record Cause(CommandId command, Caller caller) {}
