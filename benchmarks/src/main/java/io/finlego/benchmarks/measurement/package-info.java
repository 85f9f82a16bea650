/** What a goal is, and what came of measuring it. */
@NullMarked
package io.finlego.benchmarks.measurement;

import org.jspecify.annotations.NullMarked;
