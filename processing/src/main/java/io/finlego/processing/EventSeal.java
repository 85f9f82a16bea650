package io.finlego.processing;

import io.finlego.kernel.CommandId;

/**
 * Seals (encrypts and authenticates) the events of outcomes that {@linkplain
 * Outcome#withSecretEvents have secret events}. The command log keeps such events only in their
 * sealed form.
 */
public interface EventSeal {

  /**
   * Seals the events of a command, which are already packed into bytes. Sealing the same events of
   * the same command again with the same key gives the same bytes.
   */
  byte[] seal(CommandId commandId, byte[] packedEvents);

  /**
   * Opens what {@link #seal} made for the same command.
   *
   * @throws UnopenedEventsException if the key is missing, or if the bytes were altered. The engine
   *     then waits and tries again until the events can be opened, because they must be published
   */
  byte[] open(CommandId commandId, byte[] sealedEvents);
}
