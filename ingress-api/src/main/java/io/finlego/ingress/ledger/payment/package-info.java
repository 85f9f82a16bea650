/** Payments of the ledger: making, drafting, pending, posting, cancelling and reading them. */
@NullMarked
package io.finlego.ingress.ledger.payment;

import org.jspecify.annotations.NullMarked;
