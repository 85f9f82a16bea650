/** Answers HTTP queries with figures from the stores of all instances. */
@NullMarked
package io.finlego.reports.query;

import org.jspecify.annotations.NullMarked;
