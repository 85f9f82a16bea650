package io.finlego.benchmarks.measurement;

/** The figures of the baseline and the product, measured one right after the other. */
public record Pair<B, P>(B baseline, P product) {}
