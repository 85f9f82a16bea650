/** Balances of accounts at any past instant. */
@NullMarked
package io.finlego.ingress.balance;

import org.jspecify.annotations.NullMarked;
