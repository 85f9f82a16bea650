package io.finlego.processing;

import io.finlego.kernel.CommandId;
import org.jspecify.annotations.Nullable;

/**
 * A record ready to be published: an event, or a command with which this one goes on in another
 * domain. Whoever waits for the first is told the reply to that too.
 *
 * @param topic null: the domain's event topic
 * @param commandId of a command: derived from this one's, so that it is the same however often this
 *     one is applied; null: an event
 */
public record OutgoingEvent(
    @Nullable String topic, byte[] key, byte[] value, @Nullable CommandId commandId) {

  public OutgoingEvent {
    if (commandId != null && topic == null) {
      throw new IllegalArgumentException("A command goes to a topic of commands.");
    }
  }

  /** An event on the domain's event topic. */
  public OutgoingEvent(byte[] key, byte[] value) {
    this(null, key, value, null);
  }

  /** An event on another topic. */
  public OutgoingEvent(String topic, byte[] key, byte[] value) {
    this(topic, key, value, null);
  }
}
