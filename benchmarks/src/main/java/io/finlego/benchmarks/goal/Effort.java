package io.finlego.benchmarks.goal;

import java.time.Duration;

/**
 * How thoroughly a goal is measured.
 *
 * @param pairs the number of pairs of baseline and product
 * @param side how long each side of a pair is measured
 * @param quick whether a rough figure is enough; then less data is prepared, too
 */
public record Effort(int pairs, Duration side, boolean quick) {}
