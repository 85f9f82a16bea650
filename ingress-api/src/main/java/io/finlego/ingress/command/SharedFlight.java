package io.finlego.ingress.command;

/**
 * A flight that a request has joined.
 *
 * @param isSender whether this request sends the command. If not, an earlier request has sent it
 */
record SharedFlight(Flight flight, boolean isSender) {}
