/** Expiry: finds payments whose {@code expiresAt} has passed and has them cancelled. */
@NullMarked
package io.finlego.ledger.expiry;

import org.jspecify.annotations.NullMarked;
