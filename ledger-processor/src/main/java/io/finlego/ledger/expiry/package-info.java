/** Expiry: payments whose time has passed are cancelled. */
@NullMarked
package io.finlego.ledger.expiry;

import org.jspecify.annotations.NullMarked;
