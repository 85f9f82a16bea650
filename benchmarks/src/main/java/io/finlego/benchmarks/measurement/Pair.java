package io.finlego.benchmarks.measurement;

/** Two sides that were measured one right after the other. */
public record Pair<B, P>(B baseline, P product) {}
