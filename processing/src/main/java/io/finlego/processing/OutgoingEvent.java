package io.finlego.processing;

import org.jspecify.annotations.Nullable;

/**
 * A record ready to be published.
 *
 * @param topic null: the domain's event topic
 */
public record OutgoingEvent(@Nullable String topic, byte[] key, byte[] value) {

  /** An event on the domain's event topic. */
  public OutgoingEvent(byte[] key, byte[] value) {
    this(null, key, value);
  }
}
