/**
 * Statements of accounts: opening balance, movements and closing balance, in formats for people and
 * programs.
 *
 * <p>A statement is read row by row in one read-only transaction on its own connection, and written
 * while it is read. So neither a long statement nor a slow reader costs memory or occupies a
 * connection that other reads need.
 */
@NullMarked
package io.finlego.ingress.ledger.statement;

import org.jspecify.annotations.NullMarked;
