package io.finlego.kernel;

/** The record headers of commands and replies. Values are UTF-8 text unless stated otherwise. */
public final class CommandHeaders {

  /** The command's UUID as text. On commands and replies. */
  public static final String COMMAND_ID = "finlego-command-id";

  /**
   * SHA-256 of the request (32 bytes). The same id with another hash is a reused idempotency key.
   * On commands.
   */
  public static final String REQUEST_HASH = "finlego-request-hash";

  /**
   * The partition of the reply topic on which the sender waits, as decimal text. Absent if the
   * sender does not wait. On commands.
   */
  public static final String REPLY_PARTITION = "finlego-reply-partition";

  /**
   * The domain that is told how the command ends, in the binary form of {@code processing}. Absent
   * if none is. On commands that are a step of another one.
   */
  public static final String CONCLUSION = "finlego-conclusion";

  /** {@code true} if the command was decided before and this is its stored outcome. On replies. */
  public static final String REPLAYED = "finlego-replayed";

  /** W3C trace context. On commands, replies and events. */
  public static final String TRACE_PARENT = "traceparent";

  private CommandHeaders() {}
}
