/** What must hold of the ledger's tables at any time, and how to find what breaks it. */
@NullMarked
package io.finlego.ledger.invariant;

import org.jspecify.annotations.NullMarked;
