/** The currencies in which accounts can be opened. */
@NullMarked
package io.finlego.ingress.ledger.currency;

import org.jspecify.annotations.NullMarked;
