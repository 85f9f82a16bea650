/**
 * Figures that are built from the ledger's events. They are read from the reports' service and
 * never derived here; only the correction of days compares them with the ledger's own entries.
 */
@NullMarked
package io.finlego.ingress.ledger.reports;

import org.jspecify.annotations.NullMarked;
