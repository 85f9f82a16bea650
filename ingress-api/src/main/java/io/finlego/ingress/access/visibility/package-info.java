/**
 * Limits every read to the rows that the caller may see. The limits are conditions in SQL.
 *
 * <p>A class that reads data with SQL uses {@link io.finlego.ingress.access.visibility.ScopedReads}
 * instead of a {@code JdbcClient}. A statement that may run for front-office callers has a
 * placeholder such as <code>${visible account a}</code> for each view that it reads. A statement
 * without the placeholders is refused.
 */
@NullMarked
package io.finlego.ingress.access.visibility;

import org.jspecify.annotations.NullMarked;
