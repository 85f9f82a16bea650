package io.finlego.ingress.command;

import io.finlego.ingress.IngressSettings;
import io.finlego.ingress.http.result.ApiException;
import io.finlego.kernel.CommandId;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The commands of this instance whose outcome is not known yet. An id has one flight at a time, so
 * a reply on this instance's partition can only be meant for that flight. The number of flights is
 * bounded. A flight without an outcome is forgotten after twice the time that the producer keeps
 * trying. By then the stored outcomes or the log show the command's state.
 */
@Component
final class Flights {

  private final Map<CommandId, Flight> flights = new ConcurrentHashMap<>();
  private final int maxFlights;
  private final long forgottenAfterNanos;

  Flights(IngressSettings settings, MeterRegistry meters) {
    this.maxFlights = settings.commands().maxInFlight();
    this.forgottenAfterNanos = 2 * settings.commands().deliveryTimeout().toNanos();
    meters.gaugeMapSize("finlego.ingress.commands.in.flight", List.of(), flights);
  }

  /**
   * Joins the flight of this id, or starts one.
   *
   * @throws ApiException {@code unavailable} if there are too many flights
   */
  SharedFlight join(CommandId id, RequestHash requestHash) {
    Flight newFlight = new Flight(id, requestHash, System.nanoTime());
    Flight flight =
        flights.compute(
            id, (_, oldFlight) -> oldFlight == null || isOver(oldFlight) ? newFlight : oldFlight);
    if (flight == newFlight && flights.size() > maxFlights) {
      flights.values().removeIf(this::isOld);
      if (flights.size() > maxFlights) {
        end(newFlight);
        throw ApiException.unavailable("Too many commands are waiting for their outcome.");
      }
    }
    return new SharedFlight(flight, flight == newFlight);
  }

  /**
   * Joins the flight of a follow-up command. The limit does not hold for such a flight, because it
   * takes the place of the first command's flight, which is over.
   */
  Flight joinFollowUp(CommandId id) {
    return flights.computeIfAbsent(id, _ -> new Flight(id, RequestHash.ANY, System.nanoTime()));
  }

  @Nullable Flight find(CommandId id) {
    return flights.get(id);
  }

  /** Hands the outcome to all requests that share the flight, and ends it. */
  void decided(CommandId id, Outcome outcome) {
    Flight flight = flights.remove(id);
    if (flight != null) {
      flight.decided(outcome);
    }
  }

  /** Ends the flight without an outcome. */
  void end(Flight flight) {
    flights.remove(flight.id(), flight);
  }

  private boolean isOver(Flight flight) {
    return flight.delivery() == Flight.Delivery.GIVEN_UP || isOld(flight);
  }

  private boolean isOld(Flight flight) {
    return System.nanoTime() - flight.startedNanos() > forgottenAfterNanos;
  }
}
