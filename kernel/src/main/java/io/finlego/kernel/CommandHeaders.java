package io.finlego.kernel;

/**
 * The record headers that go with every command and reply; values are UTF-8 text unless said
 * otherwise.
 */
public final class CommandHeaders {

  /** The command's UUID as text. On commands and replies. */
  public static final String COMMAND_ID = "finlego-command-id";

  /**
   * SHA-256 of the request (32 bytes): the same id with another hash is a reused idempotency key.
   * On commands.
   */
  public static final String REQUEST_HASH = "finlego-request-hash";

  /**
   * The partition of the replies' topic on which the sender waits, as decimal text; absent: nobody
   * waits. On commands.
   */
  public static final String REPLY_PARTITION = "finlego-reply-partition";

  /**
   * {@code true} when the command was decided before and the stored outcome is repeated. On
   * replies.
   */
  public static final String REPLAYED = "finlego-replayed";

  /** W3C trace context. On commands, replies and events. */
  public static final String TRACE_PARENT = "traceparent";

  private CommandHeaders() {}
}
