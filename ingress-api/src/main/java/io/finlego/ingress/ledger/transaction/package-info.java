/** Reads and searches the transactions of the ledger. */
@NullMarked
package io.finlego.ingress.ledger.transaction;

import org.jspecify.annotations.NullMarked;
