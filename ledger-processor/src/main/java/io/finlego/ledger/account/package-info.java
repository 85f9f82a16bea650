/** Accounts: their state, the decisions that open, change and close them, and their table. */
@NullMarked
package io.finlego.ledger.account;

import org.jspecify.annotations.NullMarked;
