package io.finlego.ingress.command;

/** Where a command stands. */
public enum CommandStatus {
  /** The command will be decided, or is being sent. */
  ACCEPTED,
  /** The command was done. */
  SUCCEEDED,
  /** The command was refused, or never reached the log; it changed nothing. */
  FAILED
}
