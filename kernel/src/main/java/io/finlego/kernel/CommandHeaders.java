package io.finlego.kernel;

/** The record headers of commands and replies. Values are UTF-8 text unless stated otherwise. */
public final class CommandHeaders {

  /** The command's UUID as text, on commands and replies. */
  public static final String COMMAND_ID = "finlego-command-id";

  /**
   * The SHA-256 of the request (32 bytes), on commands. If a second command has the same id but
   * another hash, its sender has used an idempotency key twice.
   */
  public static final String REQUEST_HASH = "finlego-request-hash";

  /**
   * The partition of the reply topic on which the sender of a command waits, as decimal text.
   * Absent if the sender does not wait.
   */
  public static final String REPLY_PARTITION = "finlego-reply-partition";

  /**
   * The conclusion of a command that is a step of another command, in the binary form of {@code
   * processing}. Absent if no domain waits for the step's end.
   */
  public static final String CONCLUSION = "finlego-conclusion";

  /** {@code true} on a reply with the stored outcome of a command that was decided before. */
  public static final String REPLAYED = "finlego-replayed";

  /** The W3C trace context, on commands, replies and events. */
  public static final String TRACE_PARENT = "traceparent";

  private CommandHeaders() {}
}
