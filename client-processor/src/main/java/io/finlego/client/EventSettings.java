package io.finlego.client;

import jakarta.validation.constraints.NotNull;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/** Settings of events for subscribers, {@code finlego.events.*}. */
@Validated
@ConfigurationProperties("finlego.events")
record EventSettings(@NotNull @DefaultValue("encrypted") Pii pii) {

  /** How personal data travels in events. */
  enum Pii {
    /** Sealed with the client's key: old events are unreadable too once the key is destroyed. */
    ENCRYPTED,
    /** Readable by all readers of the topic, as long as the topic keeps it. */
    PLAIN
  }
}
