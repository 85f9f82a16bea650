/**
 * A statement as ISO 20022 camt.053.001.08, BankToCustomerStatementV08.
 *
 * <p>{@code CdtDbtInd} is the side in our books, of entries as of balances: a client's balance is a
 * credit ({@code CRDT}) when it is positive, that of an asset of the institution (settlement,
 * safeguarding) a debit ({@code DBIT}). So {@code OPBD} and the entries always add up to {@code
 * CLBD} when credits are added and debits taken away.
 */
@NullMarked
package io.finlego.ingress.ledger.statement.camt;

import org.jspecify.annotations.NullMarked;
