/**
 * Applies one batch of commands on clients. It loads and locks the rows that the batch needs,
 * decides the commands one after the other, and writes all changes at once. Each command sees the
 * changes of the commands before it.
 */
@NullMarked
package io.finlego.client.batch;

import org.jspecify.annotations.NullMarked;
