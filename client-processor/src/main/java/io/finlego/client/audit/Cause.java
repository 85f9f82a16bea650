package io.finlego.client.audit;

import io.finlego.kernel.CommandId;

/** The command that brought a change about, and its caller. */
public record Cause(CommandId command, Caller caller) {}
