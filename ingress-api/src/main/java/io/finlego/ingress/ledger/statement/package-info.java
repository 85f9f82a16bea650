/**
 * Statements of accounts: opening balance, movements, closing balance, in the forms that people and
 * programs read.
 *
 * <p>A statement is read in one read-only transaction of its own connection, row by row, and
 * written as it is read, so neither its size nor its reader's pace costs memory or holds a
 * connection that other reads need.
 */
@NullMarked
package io.finlego.ingress.ledger.statement;

import org.jspecify.annotations.NullMarked;
