/** Holds: money that is reserved for pending payments. */
@NullMarked
package io.finlego.ledger.hold;

import org.jspecify.annotations.NullMarked;
