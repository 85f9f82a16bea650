/** Figures of accounts, days and sums, and the compact binary forms in which stores keep them. */
@NullMarked
package io.finlego.reports.figures;

import org.jspecify.annotations.NullMarked;
