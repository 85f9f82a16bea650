/**
 * Writes a statement as a workbook: a sheet with the account and its balances, followed by as many
 * sheets as the movements need.
 */
@NullMarked
package io.finlego.ingress.ledger.statement.xlsx;

import org.jspecify.annotations.NullMarked;
