/** The goals, a class each. */
@NullMarked
package io.finlego.benchmarks.goal;

import org.jspecify.annotations.NullMarked;
