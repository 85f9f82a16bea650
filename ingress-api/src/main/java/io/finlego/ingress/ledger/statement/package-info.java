/**
 * Writes statements of accounts in several formats. A statement has the opening balance, the
 * movements and the closing balance.
 *
 * <p>Each statement is read row by row on its own database connection, in one read-only
 * transaction. It is written while it is read, so a long statement does not need more memory. A
 * caller that reads slowly does not block a connection that other requests need.
 */
@NullMarked
package io.finlego.ingress.ledger.statement;

import org.jspecify.annotations.NullMarked;
