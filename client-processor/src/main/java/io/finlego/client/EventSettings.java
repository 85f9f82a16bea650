package io.finlego.client;

import jakarta.validation.constraints.NotNull;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/** Settings of events for subscribers, {@code finlego.events.*}. */
@Validated
@ConfigurationProperties("finlego.events")
record EventSettings(@NotNull @DefaultValue("encrypted") Pii pii) {

  /** The form of personal data in events. */
  enum Pii {
    /** Sealed with the client's key. Once the key is destroyed, old events are unreadable too. */
    ENCRYPTED,
    /** All readers of the topic can read it, as long as the topic keeps the event. */
    PLAIN
  }
}
