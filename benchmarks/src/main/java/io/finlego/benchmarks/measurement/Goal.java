package io.finlego.benchmarks.measurement;

/**
 * A performance goal of the product.
 *
 * @param id the id in docs/performance.md, for example {@code P1}. If a goal has several parts,
 *     each has a letter after the id, for example {@code P2a}
 * @param description describes what is measured and with which baseline it is compared
 * @param bound the limit for the ratio of the product's figure to the baseline's figure
 */
public record Goal(String id, String description, Bound bound) {}
