/** Balances of accounts at past instants, and the correction of balances. */
@NullMarked
package io.finlego.ingress.ledger.balance;

import org.jspecify.annotations.NullMarked;
