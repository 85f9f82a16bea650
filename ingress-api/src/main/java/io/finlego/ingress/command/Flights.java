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
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The flights of this instance: the commands that it has sent and whose outcome it has not seen
 * yet.
 *
 * <p>Requests with the same id and content share a flight. Requests with the same id and different
 * content have separate flights, because only the processor knows which of them came first. A reply
 * has the hash of the content that it answers.
 *
 * <p>The number of flights is limited. If the limit is reached, this class ends all flights that
 * are older than twice the producer's delivery timeout. The commands of these flights are still on
 * the log, and their outcomes can still be found in the database.
 */
@Component
final class Flights {

  /** How many requests with different content may use one key at the same time. */
  private static final int FLIGHTS_OF_ONE_ID_MAX = 16;

  private final Map<CommandId, List<Flight>> flightsById = new ConcurrentHashMap<>();
  private final int maxFlights;
  private final long maxAgeNanos;

  Flights(IngressSettings settings, MeterRegistry meters) {
    this.maxFlights = settings.commands().maxInFlight();
    this.maxAgeNanos = 2 * settings.commands().deliveryTimeout().toNanos();
    meters.gaugeMapSize("finlego.ingress.commands.in.flight", List.of(), flightsById);
  }

  /**
   * Joins the flight that has the id and content of the new flight, or starts the new flight if
   * there is none. If the new flight does not start, its permits are given back.
   *
   * @throws ApiException {@code unavailable} if there are too many flights
   */
  SharedFlight join(Flight newFlight) {
    boolean isStarted = false;
    try {
      Flight flight = findOrStart(newFlight);
      isStarted = flight == newFlight;
      return new SharedFlight(flight, isStarted);
    } finally {
      if (!isStarted) {
        newFlight.giveBackPermits();
      }
    }
  }

  private Flight findOrStart(Flight newFlight) {
    Flight flight =
        requireNonNull(
            findByHash(
                flightsById.compute(
                    newFlight.id(), (_, flightsWithId) -> withNewFlight(newFlight, flightsWithId)),
                newFlight.requestHash()));
    if (flight == newFlight && flightsById.size() > maxFlights) {
      flightsById.forEach(
          (_, flightsWithId) -> flightsWithId.stream().filter(this::isOld).forEach(this::end));
      if (flightsById.size() > maxFlights) {
        end(newFlight);
        throw tooManyCommands();
      }
    }
    return flight;
  }

  /** Calls the action with each flight. */
  void forEach(Consumer<Flight> action) {
    flightsById.forEach((_, flightsWithId) -> flightsWithId.forEach(action));
  }

  /**
   * The earlier flights that are not over, together with the new flight. The new flight is left out
   * if an earlier flight has the same content.
   */
  private List<Flight> withNewFlight(Flight newFlight, @Nullable List<Flight> earlierFlights) {
    if (earlierFlights == null) {
      return List.of(newFlight);
    }
    List<Flight> overFlights = earlierFlights.stream().filter(this::isOver).toList();
    overFlights.forEach(Flight::giveBackPermits);
    List<Flight> openFlights = new ArrayList<>(earlierFlights);
    openFlights.removeAll(overFlights);
    if (findByHash(openFlights, newFlight.requestHash()) == null) {
      if (openFlights.size() == FLIGHTS_OF_ONE_ID_MAX) {
        throw tooManyCommands();
      }
      openFlights.add(newFlight);
    }
    return List.copyOf(openFlights);
  }

  private static @Nullable Flight findByHash(List<Flight> flights, RequestHash requestHash) {
    for (Flight flight : flights) {
      if (flight.requestHash().equals(requestHash)) {
        return flight;
      }
    }
    return null;
  }

  private static ApiException tooManyCommands() {
    return ApiException.unavailable("Too many commands are waiting for their outcome.");
  }

  /**
   * Joins the flight of a follow-up command, or starts a flight if there is none. The limit does
   * not apply, because the flight of the first command has ended and no longer counts.
   */
  Flight joinFollowUp(CommandId id) {
    Flight newFlight = new Flight(id, RequestHash.ANY, null);
    return flightsById.computeIfAbsent(id, _ -> List.of(newFlight)).getFirst();
  }

  /**
   * A flight with this id, or null if there is none. If several flights have this id, prefers a
   * flight that was not given up.
   */
  @Nullable Flight find(CommandId id) {
    List<Flight> flightsWithId = flightsWith(id);
    for (Flight flight : flightsWithId) {
      if (flight.delivery() != Flight.Delivery.GIVEN_UP) {
        return flight;
      }
    }
    return flightsWithId.isEmpty() ? null : flightsWithId.getFirst();
  }

  /** The flight with this id and content; null if there is none, or if it is over. */
  @Nullable Flight findOpen(CommandId id, RequestHash requestHash) {
    Flight flight = findByHash(flightsWith(id), requestHash);
    return flight == null || isOver(flight) ? null : flight;
  }

  boolean contains(CommandId id, RequestHash requestHash) {
    return findByHash(flightsWith(id), requestHash) != null;
  }

  private List<Flight> flightsWith(CommandId id) {
    return flightsById.getOrDefault(id, List.of());
  }

  /**
   * Hands the outcome to all requests with this id and content, and ends their flight.
   *
   * @param requestHash the hash of the content that the outcome answers; null if the processor is
   *     of an older release. The outcome is then handed over only if there is a single flight with
   *     this id. Otherwise each request finds its outcome in the database.
   */
  void endWith(CommandId id, @Nullable RequestHash requestHash, Outcome outcome) {
    List<Flight> flightsWithId = flightsWith(id);
    for (Flight flight : flightsWithId) {
      if (requestHash == null
          ? flightsWithId.size() == 1
          : flight.requestHash().matches(requestHash)) {
        endWith(flight, outcome);
      }
    }
  }

  /** Hands the outcome to all requests that share the flight, and ends the flight. */
  void endWith(Flight flight, Outcome outcome) {
    end(flight);
    flight.complete(outcome);
  }

  /** Ends the flight without an outcome. */
  void end(Flight flight) {
    flightsById.computeIfPresent(flight.id(), (_, flightsWithId) -> without(flight, flightsWithId));
    flight.giveBackPermits();
  }

  private static @Nullable List<Flight> without(Flight endedFlight, List<Flight> flights) {
    List<Flight> otherFlights = flights.stream().filter(flight -> flight != endedFlight).toList();
    return otherFlights.isEmpty() ? null : otherFlights;
  }

  private boolean isOver(Flight flight) {
    return flight.delivery() == Flight.Delivery.GIVEN_UP || isOld(flight);
  }

  private boolean isOld(Flight flight) {
    return System.nanoTime() - flight.startedNanos() > maxAgeNanos;
  }
}
