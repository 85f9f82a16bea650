/** Applies the commands on accounts and payments and publishes what happened to them. */
@NullMarked
package io.finlego.ledger;

import org.jspecify.annotations.NullMarked;
