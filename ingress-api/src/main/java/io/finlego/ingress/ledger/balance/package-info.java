/** Calculates balances at past instants, and corrects wrong balances. */
@NullMarked
package io.finlego.ingress.ledger.balance;

import org.jspecify.annotations.NullMarked;
