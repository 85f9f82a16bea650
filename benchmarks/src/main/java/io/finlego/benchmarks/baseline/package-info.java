/** The baselines: programs with which the product is compared. */
@NullMarked
package io.finlego.benchmarks.baseline;

import org.jspecify.annotations.NullMarked;
