package io.finlego.ingress.command;

/** Where a command stands. */
public enum CommandStatus {
  /** It will be decided, or is being sent. */
  ACCEPTED,
  /** It was done. */
  SUCCEEDED,
  /** It was refused, or never reached the log; it changed nothing. */
  FAILED
}
