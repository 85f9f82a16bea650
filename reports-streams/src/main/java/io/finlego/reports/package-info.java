/** Turns ledger events into aggregated amounts, daily balances and treasury summaries. */
@NullMarked
package io.finlego.reports;

import org.jspecify.annotations.NullMarked;
