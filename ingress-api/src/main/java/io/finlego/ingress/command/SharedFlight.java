package io.finlego.ingress.command;

/**
 * A request's share in a flight.
 *
 * @param first whether this request is the one that sent the command
 */
record SharedFlight(Flight flight, boolean first) {}
