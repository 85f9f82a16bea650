/**
 * The figures of accounts and days, the sums over accounts, and their binary formats in the stores.
 */
@NullMarked
package io.finlego.reports.figures;

import org.jspecify.annotations.NullMarked;
