package io.finlego.ingress.command;

/**
 * Thrown by a {@link ReplyView} for the reply to a decided command if this instance cannot read the
 * reply right now, for example because it lacks a key. The message is for the caller.
 */
public final class UnreadableReplyException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public UnreadableReplyException(String message, Throwable cause) {
    super(message, cause);
  }

  /** The message for the caller. */
  String callerMessage() {
    return String.valueOf(getMessage());
  }
}
