package io.finlego.ingress.command;

/** The status of a command. */
public enum CommandStatus {
  /** The command will be decided, or is being sent. */
  ACCEPTED,
  /** The command was done. */
  SUCCEEDED,
  /** The command was refused or never reached the log. It changed nothing. */
  FAILED
}
