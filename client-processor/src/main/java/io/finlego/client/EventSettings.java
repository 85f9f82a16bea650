package io.finlego.client;

import jakarta.validation.constraints.NotNull;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/** What subscribers see, as {@code finlego.events.*}. */
@Validated
@ConfigurationProperties("finlego.events")
record EventSettings(@NotNull @DefaultValue("encrypted") Pii pii) {

  /** How personal data travels in events. */
  enum Pii {
    /** Sealed with the client's key: once that is destroyed, old events tell nothing either. */
    ENCRYPTED,
    /** Readable by whoever may read the topic, for as long as the topic keeps it. */
    PLAIN
  }
}
