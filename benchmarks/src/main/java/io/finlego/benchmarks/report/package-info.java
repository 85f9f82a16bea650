/** Writes the report of a run as a table, as JSON and as a plot. */
@NullMarked
package io.finlego.benchmarks.report;

import org.jspecify.annotations.NullMarked;
