package io.finlego.ingress.command;

import static java.util.Objects.requireNonNull;

import io.finlego.ingress.IngressSettings;
import io.finlego.ingress.access.admission.AdmissionSettings;
import io.finlego.ingress.access.admission.RefusedRequests;
import io.finlego.ingress.access.caller.CurrentCaller;
import io.finlego.ingress.http.result.ApiException;
import io.finlego.ingress.http.slot.FairPermits;
import io.finlego.schemas.Domain;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.stereotype.Component;

/**
 * The permits to send commands. Each domain has its own, as many as the setting {@code
 * maxUndecidedCommands} allows. A command needs one of them, or more if it has many parts. Its
 * flight holds them until the command is decided. So the commands of one caller never fill a
 * domain's topic, and the next command of another caller waits for a few others only.
 */
@Component
final class CommandPermits {

  /** The shortest time between two searches for overdue flights. */
  private static final long SEARCH_INTERVAL_NANOS = TimeUnit.MILLISECONDS.toNanos(900);

  /** The permit for a command of weight 1, by domain. */
  private final Map<Domain, CommandPermit> permitsByDomain = new EnumMap<>(Domain.class);

  private final int countMax;
  private final long overdueAfterNanos;
  private final AtomicLong nextSearchNanos = new AtomicLong(System.nanoTime());
  private final Flights flights;
  private final RefusedRequests refusedRequests;

  CommandPermits(
      IngressSettings settings,
      AdmissionSettings admission,
      Flights flights,
      RefusedRequests refusedRequests) {
    this.overdueAfterNanos = settings.commands().replyTimeout().toNanos();
    this.flights = flights;
    this.refusedRequests = refusedRequests;
    this.countMax = admission.maxUndecidedCommands();
    for (Domain domain : Domain.values()) {
      permitsByDomain.put(
          domain, new CommandPermit(new FairPermits<>(countMax, this::giveBackOverduePermits), 1));
    }
  }

  /**
   * Takes a permit for the request's command, and waits for the caller's turn if necessary. A
   * command that weighs more than all permits together gets all of them.
   *
   * @param endNanos the end of the wait, in the time of {@link System#nanoTime}
   * @throws ApiException 429 if the caller's turn does not come in time
   */
  CommandPermit take(CommandRequest<?> request, long endNanos) {
    CommandPermit singlePermit = requireNonNull(permitsByDomain.get(request.domain()));
    CurrentCaller caller = request.context().caller();
    int count = Math.min(request.submission().weight(), countMax);
    if (!singlePermit.permits().take(caller, count, endNanos)) {
      throw refusedRequests.refuse(caller.kind(), RefusedRequests.Reason.COMMANDS);
    }
    return count == 1 ? singlePermit : new CommandPermit(singlePermit.permits(), count);
  }

  /**
   * Gives back the permits of flights whose outcome has not come within the reply timeout: their
   * processor is down, or their reply is lost. Searches about once a second, however many threads
   * call this method.
   */
  private void giveBackOverduePermits() {
    long now = System.nanoTime();
    long searchNanos = nextSearchNanos.get();
    if (now - searchNanos >= 0
        && nextSearchNanos.compareAndSet(searchNanos, now + SEARCH_INTERVAL_NANOS)) {
      flights.forEach(
          flight -> {
            if (now - flight.startedNanos() > overdueAfterNanos) {
              flight.giveBackPermit();
            }
          });
    }
  }
}
