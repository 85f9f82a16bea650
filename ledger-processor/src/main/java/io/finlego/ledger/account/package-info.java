/** Accounts: what they hold, what may be done with them, how they are opened and stored. */
@NullMarked
package io.finlego.ledger.account;

import org.jspecify.annotations.NullMarked;
