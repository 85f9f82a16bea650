/**
 * Amounts as callers write them: {@link io.finlego.ingress.money.Amount} in bodies and queries,
 * exact decimals.
 */
@NullMarked
package io.finlego.ingress.money;

import org.jspecify.annotations.NullMarked;
