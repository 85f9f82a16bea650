package io.finlego.ingress.command;

import static java.util.Objects.requireNonNull;

import io.finlego.ingress.IngressSettings;
import io.finlego.ingress.http.result.ApiException;
import io.finlego.kernel.CommandId;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The commands of this instance that are not known to be decided. Requests with the same id and the
 * same content share a flight. Requests with the same id and other content fly beside them, because
 * only the processor knows which of them was decided first; a reply names the content that it
 * answers. The number of flights is bounded. A flight whose outcome never came is forgotten after
 * twice the time that the producer keeps trying: by then the stored outcomes, or the log, know
 * more.
 */
@Component
final class Flights {

  /** More requests that reuse one key at the same time are refused. */
  private static final int FLIGHTS_OF_ONE_ID_MAX = 16;

  private final Map<CommandId, List<Flight>> flights = new ConcurrentHashMap<>();
  private final int maxFlights;
  private final long forgottenAfterNanos;

  Flights(IngressSettings settings, MeterRegistry meters) {
    this.maxFlights = settings.commands().maxInFlight();
    this.forgottenAfterNanos = 2 * settings.commands().deliveryTimeout().toNanos();
    meters.gaugeMapSize("finlego.ingress.commands.in.flight", List.of(), flights);
  }

  /**
   * Joins the flight of that id and content, or starts one.
   *
   * @throws ApiException {@code unavailable} if there are too many flights
   */
  SharedFlight join(CommandId id, RequestHash requestHash) {
    Flight fresh = new Flight(id, requestHash, System.nanoTime());
    Flight flight =
        requireNonNull(flightOf(flights.compute(id, (_, old) -> with(fresh, old)), requestHash));
    if (flight == fresh && flights.size() > maxFlights) {
      flights.forEach((_, others) -> others.stream().filter(this::isOld).forEach(this::end));
      if (flights.size() > maxFlights) {
        end(fresh);
        throw tooMany();
      }
    }
    return new SharedFlight(flight, flight == fresh);
  }

  /** The flights that are not over, and the fresh one unless one of them has its content. */
  private List<Flight> with(Flight fresh, @Nullable List<Flight> others) {
    if (others == null) {
      return List.of(fresh);
    }
    List<Flight> all = new ArrayList<>(others);
    all.removeIf(this::isOver);
    if (flightOf(all, fresh.requestHash()) == null) {
      if (all.size() == FLIGHTS_OF_ONE_ID_MAX) {
        throw tooMany();
      }
      all.add(fresh);
    }
    return List.copyOf(all);
  }

  private static @Nullable Flight flightOf(List<Flight> flights, RequestHash requestHash) {
    for (Flight flight : flights) {
      if (flight.requestHash().equals(requestHash)) {
        return flight;
      }
    }
    return null;
  }

  private static ApiException tooMany() {
    return ApiException.unavailable("Too many commands are waiting for their outcome.");
  }

  /**
   * Joins the flight of a follow-up command. The limit does not hold for such a flight, because it
   * takes the place of the first command's flight, which is over.
   */
  Flight joinFollowUp(CommandId id) {
    Flight fresh = new Flight(id, RequestHash.ANY, System.nanoTime());
    return flights.computeIfAbsent(id, _ -> List.of(fresh)).getFirst();
  }

  /** A flight of that id, one that was given up only if there is no other; null: none. */
  @Nullable Flight find(CommandId id) {
    List<Flight> all = all(id);
    for (Flight flight : all) {
      if (flight.delivery() != Flight.Delivery.GIVEN_UP) {
        return flight;
      }
    }
    return all.isEmpty() ? null : all.getFirst();
  }

  /** Whether that request is in flight. */
  boolean has(CommandId id, RequestHash requestHash) {
    return flightOf(all(id), requestHash) != null;
  }

  private List<Flight> all(CommandId id) {
    return flights.getOrDefault(id, List.of());
  }

  /**
   * Hands the outcome to all requests that share the flight, and ends it.
   *
   * @param requestHash the content that is answered; null: the sender is of a release that does not
   *     name it. Then the outcome is handed over only if there is no doubt whom it concerns; the
   *     others look at the stored outcomes.
   */
  void decided(CommandId id, @Nullable RequestHash requestHash, Outcome outcome) {
    List<Flight> all = all(id);
    for (Flight flight : all) {
      if (requestHash == null ? all.size() == 1 : flight.requestHash().matches(requestHash)) {
        decided(flight, outcome);
      }
    }
  }

  /** Hands the outcome to all requests that share the flight, and ends it. */
  void decided(Flight flight, Outcome outcome) {
    end(flight);
    flight.decided(outcome);
  }

  /** Ends the flight without an outcome. */
  void end(Flight flight) {
    flights.computeIfPresent(flight.id(), (_, all) -> without(flight, all));
  }

  private static @Nullable List<Flight> without(Flight ended, List<Flight> flights) {
    List<Flight> rest = flights.stream().filter(flight -> flight != ended).toList();
    return rest.isEmpty() ? null : rest;
  }

  private boolean isOver(Flight flight) {
    return flight.delivery() == Flight.Delivery.GIVEN_UP || isOld(flight);
  }

  private boolean isOld(Flight flight) {
    return System.nanoTime() - flight.startedNanos() > forgottenAfterNanos;
  }
}
