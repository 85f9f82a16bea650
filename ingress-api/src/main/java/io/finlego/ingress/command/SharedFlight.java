package io.finlego.ingress.command;

/**
 * A flight as one of its requests sees it.
 *
 * @param first whether this request sends the command
 */
record SharedFlight(Flight flight, boolean first) {}
