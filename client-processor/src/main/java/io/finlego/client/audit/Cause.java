package io.finlego.client.audit;

import io.finlego.kernel.CommandId;

/**
 * The command that caused a change, and the caller of the command.
 *
 * @param appliedAgain whether the command was applied before, to another state of the database
 */
public record Cause(CommandId command, Caller caller, boolean appliedAgain) {}
