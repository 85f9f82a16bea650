/** The baselines that the product is measured against. */
@NullMarked
package io.finlego.benchmarks.baseline;

import org.jspecify.annotations.NullMarked;
