package io.finlego.kernel;

/**
 * The names of the Kafka headers of commands, replies and events. Header values are UTF-8 text
 * unless stated otherwise.
 */
public final class CommandHeaders {

  /** The command's UUID as text, on commands and replies. */
  public static final String COMMAND_ID = "finlego-command-id";

  /**
   * The SHA-256 of the request (32 bytes), on commands and replies. If an earlier command had the
   * same id but another hash, the command is rejected, because its sender used one idempotency key
   * for two different requests. Replies carry the hash because different requests with the same key
   * may wait at the same time.
   */
  public static final String REQUEST_HASH = "finlego-request-hash";

  /**
   * The number of a partition of the reply topic, as decimal text. The sender of the command waits
   * for the reply on this partition. A command without this header gets no reply.
   */
  public static final String REPLY_PARTITION = "finlego-reply-partition";

  /**
   * A name of the process that sent the command, on commands and replies. A process takes a new
   * name at each start. If a reply has another name than the process that waits for it, the reply
   * answers an earlier sending of the command.
   */
  public static final String SENDER = "finlego-sender";

  /**
   * A domain sets this header on a command that it sends to another domain as a step of one of its
   * own commands. The header's value contains the name of the sending domain, and the data that
   * this domain wants to get back when the step ends. The module {@code processing} defines the
   * binary form of the value. The header is absent if no domain waits for the end of the command.
   */
  public static final String CONCLUSION = "finlego-conclusion";

  /**
   * {@code true} on the reply to a repeated command. Such a reply has the outcome that was stored
   * when the command came for the first time.
   */
  public static final String REPLAYED = "finlego-replayed";

  /** The W3C trace context, on commands, replies and events. */
  public static final String TRACE_PARENT = "traceparent";

  private CommandHeaders() {}
}
