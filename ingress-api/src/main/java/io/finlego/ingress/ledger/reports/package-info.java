/**
 * Shows the figures of the reports. The reports service builds them from the ledger's events, and
 * this package reads them from there. Only the recalculation of days also reads the ledger's
 * entries, to compare them with the figures.
 */
@NullMarked
package io.finlego.ingress.ledger.reports;

import org.jspecify.annotations.NullMarked;
