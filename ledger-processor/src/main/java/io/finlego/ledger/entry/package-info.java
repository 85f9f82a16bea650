/** Entries: the append-only sides of posted transactions. */
@NullMarked
package io.finlego.ledger.entry;

import org.jspecify.annotations.NullMarked;
