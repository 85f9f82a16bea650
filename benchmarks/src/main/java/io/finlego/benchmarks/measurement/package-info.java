/** Goals, measurements and their results. */
@NullMarked
package io.finlego.benchmarks.measurement;

import org.jspecify.annotations.NullMarked;
