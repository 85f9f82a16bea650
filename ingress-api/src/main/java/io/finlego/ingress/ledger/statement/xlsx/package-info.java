/**
 * A statement as a workbook: a sheet with the account and its balances, and as many of movements as
 * they need.
 */
@NullMarked
package io.finlego.ingress.ledger.statement.xlsx;

import org.jspecify.annotations.NullMarked;
