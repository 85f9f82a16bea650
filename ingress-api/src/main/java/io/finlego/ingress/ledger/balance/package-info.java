/** Balances of accounts at any past instant, and balances that are put right. */
@NullMarked
package io.finlego.ingress.ledger.balance;

import org.jspecify.annotations.NullMarked;
