package io.finlego.processing;

import io.finlego.kernel.CommandId;

/**
 * Thrown by an {@link EventSeal} that cannot open the events of a command. The engine waits and
 * tries again, because the events must be published.
 *
 * <p>The message goes to the log and to the health. It names the key and says what to do.
 */
public final class UnopenedEventsException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * @param remedy which key is missing or wrong and what to do, without anything secret
   */
  public UnopenedEventsException(CommandId commandId, String remedy, Throwable cause) {
    super("The events of the command %s cannot be opened. %s".formatted(commandId, remedy), cause);
  }
}
