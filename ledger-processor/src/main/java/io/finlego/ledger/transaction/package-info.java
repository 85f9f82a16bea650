/** The parts of payments: the requested lines, and the posted transactions. */
@NullMarked
package io.finlego.ledger.transaction;

import org.jspecify.annotations.NullMarked;
