/** Answers questions over HTTP, from the stores of this instance and of the others. */
@NullMarked
package io.finlego.reports.query;

import org.jspecify.annotations.NullMarked;
