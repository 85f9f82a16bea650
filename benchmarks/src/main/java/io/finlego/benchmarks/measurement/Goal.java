package io.finlego.benchmarks.measurement;

/**
 * What the product is to reach.
 *
 * @param id as in docs/performance.md, {@code P1} for instance; a letter follows where a goal has
 *     several figures
 * @param what is measured, against what
 * @param bound of the ratio of the product's figure to the baseline's
 */
public record Goal(String id, String what, Bound bound) {}
