/**
 * Who sees which rows, enforced in the SQL and nowhere else.
 *
 * <p>A class with read SQL takes {@link io.finlego.ingress.access.visibility.ScopedReads} instead
 * of a {@code JdbcClient}. Every statement that may run for a front office names the column of the
 * owner as <code>${owned by account.client_id}</code>; without it the statement is refused.
 */
@NullMarked
package io.finlego.ingress.access.visibility;

import org.jspecify.annotations.NullMarked;
