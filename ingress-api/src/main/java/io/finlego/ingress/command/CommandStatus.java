package io.finlego.ingress.command;

/** The status of a command. */
public enum CommandStatus {
  /** The command is being sent, or waits for the domain's decision. */
  ACCEPTED,
  /** The command was done. */
  SUCCEEDED,
  /** The command was refused or never reached the log. It changed nothing. */
  FAILED
}
