/**
 * Limits every read to the rows that the caller may see. This is done in SQL and nowhere else.
 *
 * <p>A class with read SQL takes {@link io.finlego.ingress.access.visibility.ScopedReads} instead
 * of a {@code JdbcClient}. Every statement that may run for a front office names the owner's column
 * as <code>${owned by account.client_id}</code>; a statement without it is refused.
 */
@NullMarked
package io.finlego.ingress.access.visibility;

import org.jspecify.annotations.NullMarked;
