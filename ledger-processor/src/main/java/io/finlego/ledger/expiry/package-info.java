/**
 * The expiry of payments: finds payments whose {@code expiresAt} has passed, and sends commands
 * that cancel them.
 */
@NullMarked
package io.finlego.ledger.expiry;

import org.jspecify.annotations.NullMarked;
