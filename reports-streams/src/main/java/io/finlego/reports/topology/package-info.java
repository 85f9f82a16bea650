/** The topology that turns the ledger's events into figures, with its processors and stores. */
@NullMarked
package io.finlego.reports.topology;

import org.jspecify.annotations.NullMarked;
