package io.finlego.benchmarks.measurement;

/** The figures of two sides that were measured one right after the other. */
public record Pair<B, P>(B baseline, P product) {}
