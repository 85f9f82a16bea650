/** Measures the product against its performance goals. */
@NullMarked
package io.finlego.benchmarks;

import org.jspecify.annotations.NullMarked;
