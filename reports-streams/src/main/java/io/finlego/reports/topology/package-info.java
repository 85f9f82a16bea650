/** How the ledger's events become figures: the topology, its processors and stores. */
@NullMarked
package io.finlego.reports.topology;

import org.jspecify.annotations.NullMarked;
