/**
 * Shows the figures of the reports. The reports service builds the figures from the ledger's
 * events, and this package reads the figures from the reports service. The package also reads which
 * accounts the ledger has, because the reports get a new account later than the ledger. Only the
 * recalculation of days reads the ledger's entries: it compares the entries with the figures.
 */
@NullMarked
package io.finlego.ingress.ledger.reports;

import org.jspecify.annotations.NullMarked;
