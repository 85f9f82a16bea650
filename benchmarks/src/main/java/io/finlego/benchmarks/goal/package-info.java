/** The performance goals, one class for each. */
@NullMarked
package io.finlego.benchmarks.goal;

import org.jspecify.annotations.NullMarked;
