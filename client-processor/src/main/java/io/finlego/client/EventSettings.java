package io.finlego.client;

import jakarta.validation.constraints.NotNull;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The settings {@code finlego.events.*} of the events for subscribers.
 *
 * @param pii the form of personal data in events
 */
@Validated
@ConfigurationProperties("finlego.events")
record EventSettings(@NotNull @DefaultValue("encrypted") Pii pii) {

  /** The form of personal data in events. */
  enum Pii {
    /**
     * Events hold personal data sealed with the client's key. Once the key is destroyed, nobody can
     * read the personal data in old events.
     */
    ENCRYPTED,
    /**
     * Every reader of the topic can read the personal data, as long as the topic keeps the event.
     */
    PLAIN
  }
}
