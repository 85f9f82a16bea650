/** Answers questions over HTTP from the stores of all instances. */
@NullMarked
package io.finlego.reports.query;

import org.jspecify.annotations.NullMarked;
