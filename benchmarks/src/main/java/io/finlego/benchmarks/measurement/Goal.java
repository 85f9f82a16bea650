package io.finlego.benchmarks.measurement;

/**
 * A performance goal of the product.
 *
 * @param id the id in docs/performance.md, for instance {@code P1}; if the goal has several
 *     figures, each has a letter after the id
 * @param description the measured side and its baseline, in words
 * @param bound the bound of the ratio of the product's figure to the baseline's
 */
public record Goal(String id, String description, Bound bound) {}
