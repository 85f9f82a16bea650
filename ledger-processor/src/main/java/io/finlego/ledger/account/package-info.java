/** Accounts: their state, the rules for their changes, their opening and their tables. */
@NullMarked
package io.finlego.ledger.account;

import org.jspecify.annotations.NullMarked;
