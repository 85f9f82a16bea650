/** The parts of payments: the requested lines and the append-only transactions that were posted. */
@NullMarked
package io.finlego.ledger.transaction;

import org.jspecify.annotations.NullMarked;
