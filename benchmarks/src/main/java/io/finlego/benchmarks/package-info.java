/** Measures the product against its performance goals: {@code ./finlego bench}. */
@NullMarked
package io.finlego.benchmarks;

import org.jspecify.annotations.NullMarked;
