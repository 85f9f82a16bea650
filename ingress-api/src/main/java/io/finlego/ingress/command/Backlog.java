package io.finlego.ingress.command;

import io.finlego.ingress.http.result.ApiException;
import io.finlego.schemas.Domain;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Finds the time at which a domain's oldest undecided command was sent. */
@Component
public final class Backlog {

  private final WaitingCommands waitingCommands;

  Backlog(WaitingCommands waitingCommands) {
    this.waitingCommands = waitingCommands;
  }

  /**
   * The instant at which the brokers stored the domain's oldest undecided command. Empty if all
   * commands are decided.
   *
   * @throws ApiException {@code unavailable} if the command topic cannot be read now
   */
  public Optional<Instant> oldestSendTime(Domain domain) {
    return waitingCommands.oldestSendTime(domain);
  }
}
