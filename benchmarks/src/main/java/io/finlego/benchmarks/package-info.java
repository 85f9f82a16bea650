/** The program {@code ./finlego bench}, which compares the product with its performance goals. */
@NullMarked
package io.finlego.benchmarks;

import org.jspecify.annotations.NullMarked;
