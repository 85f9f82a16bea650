/**
 * Plans: what transfers cost a client, how much it may transfer, and how much of that it has used.
 *
 * <p>A transaction of the ledger counts as a transfer of that type if its metadata's field {@code
 * transferType} says so: {@code internal}, {@code sepa}, {@code sepaInstant}, {@code swift} or
 * {@code foreignExchange}. Whoever makes the payments of transfers sets it.
 */
@NullMarked
package io.finlego.ingress.transfer.plan;

import org.jspecify.annotations.NullMarked;
