package io.finlego.processing;

/** An event ready for its topic: the domain's one event topic, this key, this value. */
public record OutgoingEvent(byte[] key, byte[] value) {}
