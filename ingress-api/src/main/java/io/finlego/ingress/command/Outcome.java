package io.finlego.ingress.command;

/**
 * How a command ended, as its processor encoded it.
 *
 * @param reply a {@code Reply} in the wire format
 * @param replayed whether it was decided before this request asked for it
 */
record Outcome(byte[] reply, boolean replayed) {}
