/** Accounts: what they hold, which changes they allow, how they are opened and stored. */
@NullMarked
package io.finlego.ledger.account;

import org.jspecify.annotations.NullMarked;
