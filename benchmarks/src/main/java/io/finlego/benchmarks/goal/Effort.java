package io.finlego.benchmarks.goal;

import java.time.Duration;

/**
 * Says how thoroughly goals are measured. The two sides of a pair are the baseline and the product.
 *
 * @param pairCount the number of pairs
 * @param sideDuration how long each side of a pair is measured
 * @param quick true for a quick, rough measurement with less data
 */
public record Effort(int pairCount, Duration sideDuration, boolean quick) {}
