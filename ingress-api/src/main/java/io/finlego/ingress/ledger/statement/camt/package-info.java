/**
 * Writes a statement as ISO 20022 camt.053.001.08, BankToCustomerStatementV08.
 *
 * <p>{@code CdtDbtInd} is the side in our books, for entries and balances alike. A client's
 * positive balance is a credit ({@code CRDT}); a positive balance of an institution's asset
 * (settlement, safeguarding) is a debit ({@code DBIT}). So {@code OPBD} and the entries always add
 * up to {@code CLBD} if credits are added and debits subtracted.
 */
@NullMarked
package io.finlego.ingress.ledger.statement.camt;

import org.jspecify.annotations.NullMarked;
