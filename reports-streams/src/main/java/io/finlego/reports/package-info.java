/**
 * Calculates aggregated amounts, daily balances and treasury summaries from the ledger's events.
 */
@NullMarked
package io.finlego.reports;

import org.jspecify.annotations.NullMarked;
