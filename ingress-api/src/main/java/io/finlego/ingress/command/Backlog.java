package io.finlego.ingress.command;

import io.finlego.ingress.http.result.ApiException;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** How far back the commands go that were accepted and are not decided. */
@Component
public final class Backlog {

  private final WaitingCommands waiting;

  Backlog(WaitingCommands waiting) {
    this.waiting = waiting;
  }

  /**
   * When the log took the oldest of the domain's; empty: all are decided.
   *
   * @throws ApiException {@code unavailable} if that cannot be found out now
   */
  public Optional<Instant> oldest(Domain domain) {
    return waiting.oldest(domain);
  }
}
