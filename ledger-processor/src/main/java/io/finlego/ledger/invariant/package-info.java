/**
 * The rules that the ledger's tables keep at any time, each with a query for rows that break it.
 */
@NullMarked
package io.finlego.ledger.invariant;

import org.jspecify.annotations.NullMarked;
