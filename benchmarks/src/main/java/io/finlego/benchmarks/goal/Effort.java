package io.finlego.benchmarks.goal;

import java.time.Duration;

/**
 * The thoroughness of a measurement.
 *
 * @param pairs the number of pairs of baseline and product
 * @param side how long each side of a pair is measured
 * @param quick whether a rough look is enough; then the prepared data is smaller, too
 */
public record Effort(int pairs, Duration side, boolean quick) {}
