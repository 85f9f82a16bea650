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
    /**
     * Personal data is sealed with the client's key. Once the key is destroyed, old events are
     * unreadable too.
     */
    ENCRYPTED,
    /**
     * Personal data is readable for every reader of the topic, as long as the topic keeps the
     * event.
     */
    PLAIN
  }
}
