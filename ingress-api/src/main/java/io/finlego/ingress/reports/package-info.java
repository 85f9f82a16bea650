/**
 * Figures that come from the stream of the ledger's events: asked for at the reports' service,
 * never derived here.
 */
@NullMarked
package io.finlego.ingress.reports;

import org.jspecify.annotations.NullMarked;
