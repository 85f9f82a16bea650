/**
 * Figures that come from the stream of the ledger's events: asked for at the reports' service,
 * never derived here. Days are compared with the ledger's own entries when they are to be put
 * right.
 */
@NullMarked
package io.finlego.ingress.ledger.reports;

import org.jspecify.annotations.NullMarked;
