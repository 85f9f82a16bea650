package io.finlego.ingress.command;

import io.finlego.ingress.http.result.ApiException;
import io.finlego.schemas.Domain;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Finds out since when a domain's oldest undecided command has been waiting. */
@Component
public final class Backlog {

  private final WaitingCommands waitingCommands;

  Backlog(WaitingCommands waitingCommands) {
    this.waitingCommands = waitingCommands;
  }

  /**
   * The instant at which the log took the domain's oldest undecided command. Empty if all are
   * decided.
   *
   * @throws ApiException {@code unavailable} if the log cannot be searched now
   */
  public Optional<Instant> oldest(Domain domain) {
    return waitingCommands.oldest(domain);
  }
}
