/** Transactions of the ledger: reading them. */
@NullMarked
package io.finlego.ingress.transaction;

import org.jspecify.annotations.NullMarked;
