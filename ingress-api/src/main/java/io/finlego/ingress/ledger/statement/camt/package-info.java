/**
 * Writes a statement as ISO 20022 camt.053.001.08, BankToCustomerStatementV08.
 *
 * <p>{@code CdtDbtInd} is the side in the institution's books, for entries and for balances. A
 * client's positive balance is a credit ({@code CRDT}). A positive balance of an asset of the
 * institution (settlement, safeguarding) is a debit ({@code DBIT}). A zero balance is a credit. So
 * {@code OPBD} plus all credits minus all debits is always {@code CLBD}.
 */
@NullMarked
package io.finlego.ingress.ledger.statement.camt;

import org.jspecify.annotations.NullMarked;
