package io.finlego.ingress.command;

/**
 * A request's share in a flight.
 *
 * @param first whether this request sends the command
 */
record SharedFlight(Flight flight, boolean first) {}
