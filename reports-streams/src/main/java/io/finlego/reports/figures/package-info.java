/** What is known of accounts, days and sums, and the compact forms in which stores keep it. */
@NullMarked
package io.finlego.reports.figures;

import org.jspecify.annotations.NullMarked;
