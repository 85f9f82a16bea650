/**
 * Starts the ledger processor with its settings. The package {@code batch} applies the commands.
 */
@NullMarked
package io.finlego.ledger;

import org.jspecify.annotations.NullMarked;
