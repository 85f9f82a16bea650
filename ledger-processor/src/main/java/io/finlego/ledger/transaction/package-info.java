/**
 * What payments are made of: the lines that are wanted, and the append-only transactions that were
 * posted.
 */
@NullMarked
package io.finlego.ledger.transaction;

import org.jspecify.annotations.NullMarked;
