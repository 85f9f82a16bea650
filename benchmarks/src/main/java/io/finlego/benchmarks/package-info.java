/** Measures a running stack over REST: {@code ./finlego bench}. */
@NullMarked
package io.finlego.benchmarks;

import org.jspecify.annotations.NullMarked;
