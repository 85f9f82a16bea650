/**
 * Amounts as callers write them: {@link io.finlego.ingress.http.money.Amount} in bodies and
 * queries, exact decimals.
 */
@NullMarked
package io.finlego.ingress.http.money;

import org.jspecify.annotations.NullMarked;
