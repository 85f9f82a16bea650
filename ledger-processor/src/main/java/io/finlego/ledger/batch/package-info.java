/**
 * Applies one batch of commands to the ledger. It loads and locks the rows that the batch needs,
 * decides the commands one after the other, and writes all changes at once. Each command sees the
 * changes of the commands before it.
 */
@NullMarked
package io.finlego.ledger.batch;

import org.jspecify.annotations.NullMarked;
