/** Transactions of the ledger: reading them. */
@NullMarked
package io.finlego.ingress.ledger.transaction;

import org.jspecify.annotations.NullMarked;
