/** Reads and searches the ledger's transactions. */
@NullMarked
package io.finlego.ingress.ledger.transaction;

import org.jspecify.annotations.NullMarked;
