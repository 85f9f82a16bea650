/**
 * The rules that the ledger's tables must follow at any time, each with a query for the rows that
 * break the rule.
 */
@NullMarked
package io.finlego.ledger.invariant;

import org.jspecify.annotations.NullMarked;
