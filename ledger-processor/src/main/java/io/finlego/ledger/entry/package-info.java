/** Entries: the debit sides and credit sides of posted transactions. Entries never change. */
@NullMarked
package io.finlego.ledger.entry;

import org.jspecify.annotations.NullMarked;
