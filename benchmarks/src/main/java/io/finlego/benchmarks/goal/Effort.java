package io.finlego.benchmarks.goal;

import java.time.Duration;

/**
 * How thoroughly is measured.
 *
 * @param pairs of each baseline and product
 * @param side how long each is measured
 * @param quick a look rather than a measurement: also what is prepared is smaller
 */
public record Effort(int pairs, Duration side, boolean quick) {}
