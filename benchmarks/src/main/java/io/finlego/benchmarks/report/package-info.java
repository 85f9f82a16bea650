/** The table, the file and the plot of a run, with the machine on which the run was measured. */
@NullMarked
package io.finlego.benchmarks.report;

import org.jspecify.annotations.NullMarked;
