/** Holds: money that pending payments have reserved. */
@NullMarked
package io.finlego.ledger.hold;

import org.jspecify.annotations.NullMarked;
