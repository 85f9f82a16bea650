/**
 * Limits the visible rows to those that the caller may see, in SQL and nowhere else.
 *
 * <p>A class with read SQL takes {@link io.finlego.ingress.access.visibility.ScopedReads} instead
 * of a {@code JdbcClient}. Every statement that may run for a front office says what is visible of
 * each view it reads, as <code>${visible account a}</code>; a statement that does not is refused.
 */
@NullMarked
package io.finlego.ingress.access.visibility;

import org.jspecify.annotations.NullMarked;
