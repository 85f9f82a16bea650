/** Starts the ledger processor and gives it its settings; {@code batch} applies its commands. */
@NullMarked
package io.finlego.ledger;

import org.jspecify.annotations.NullMarked;
