/** The benchmarks, one class for each performance goal. */
@NullMarked
package io.finlego.benchmarks.goal;

import org.jspecify.annotations.NullMarked;
