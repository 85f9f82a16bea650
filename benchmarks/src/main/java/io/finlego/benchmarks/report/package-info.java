/** The table, the file and the plot of a run, with the machine it ran on. */
@NullMarked
package io.finlego.benchmarks.report;

import org.jspecify.annotations.NullMarked;
