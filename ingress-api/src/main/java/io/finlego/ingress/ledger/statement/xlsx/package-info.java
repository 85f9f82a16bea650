/**
 * Writes statements as XLSX workbooks. A workbook has a sheet with the account and its balances,
 * and as many sheets with movements as needed.
 */
@NullMarked
package io.finlego.ingress.ledger.statement.xlsx;

import org.jspecify.annotations.NullMarked;
