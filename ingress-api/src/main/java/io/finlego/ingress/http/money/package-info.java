/**
 * Reads amounts from bodies and queries as exact decimals, see {@link
 * io.finlego.ingress.http.money.Amount}.
 */
@NullMarked
package io.finlego.ingress.http.money;

import org.jspecify.annotations.NullMarked;
